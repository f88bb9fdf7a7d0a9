package baari.web.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/// Reads every body that an endpoint does not take as text. It must be JSON, see [StrictJson]. An
/// empty body is `null`.
@Provider
@Consumes(MediaType.WILDCARD)
@Singleton
public class JsonBodies implements ServerMessageBodyReader<Object> {
  @Override
  public boolean isReadable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return type != String.class;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type != String.class;
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type, Type generic, MediaType media, ServerRequestContext context)
      throws IOException {
    return read(generic, media, context.getInputStream());
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return read(generic, media, body);
  }

  private static @Nullable Object read(Type type, MediaType media, InputStream body)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    if (bytes.length == 0) {
      return null;
    }
    if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(media)) {
      throw new UnreadableBody(UnreadableBody.Kind.OTHER_TYPE, "");
    }
    return parsed(StatedText.of(bytes, media), type);
  }

  /// Reads the body of a request to a route outside the API.
  ///
  /// @throws UnreadableBody also for `null` and for an empty body
  public static <T> T of(@Nullable Buffer body, Class<T> type) {
    Object read = body == null ? null : parsed(StatedText.of(body.getBytes(), null), type);
    if (read == null) {
      throw new UnreadableBody(UnreadableBody.Kind.OTHER_SHAPE, "");
    }
    return type.cast(read);
  }

  private static @Nullable Object parsed(String text, Type type) {
    try {
      return StrictJson.read(text, type);
    } catch (JsonProcessingException | RuntimeException e) {
      // The cause is always the text that was sent: it does not fit the type.
      throw new UnreadableBody(UnreadableBody.Kind.OTHER_SHAPE, "");
    }
  }
}
