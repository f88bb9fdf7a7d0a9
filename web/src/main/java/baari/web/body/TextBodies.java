package baari.web.body;

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

/// Reads bodies that an endpoint takes as text, with [StatedText].
@Provider
@Consumes(MediaType.WILDCARD)
@Singleton
class TextBodies implements ServerMessageBodyReader<String> {
  @Override
  public boolean isReadable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return type == String.class;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == String.class;
  }

  @Override
  public String readFrom(
      Class<String> type, Type generic, MediaType media, ServerRequestContext context)
      throws IOException {
    return StatedText.of(context.getInputStream().readAllBytes(), media);
  }

  @Override
  public String readFrom(
      Class<String> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return StatedText.of(body.readAllBytes(), media);
  }
}
