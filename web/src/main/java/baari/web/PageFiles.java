package baari.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Serves the text files of pages, each compressed only once. Quarkus's own compression slows down
/// every answer, also answers that it does not compress (a tenth of a command's time).
///
/// A browser that has a file asks whether it is still the same and gets a 304. Other requests are
/// passed on: fonts, pictures, the API.
@Singleton
final class PageFiles {
  /// Runs after everything that refuses and counts.
  private static final int PRIORITY = 40;

  private static final int PIECE = 32 << 10;

  private static final String ROOT = "META-INF/resources";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml");

  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
  private static final Pattern GZIP_TAKEN = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0)");

  private final Map<String, PageFile> known = new ConcurrentHashMap<>();

  /// @param version a hash of the content, as in the header `ETag`; weak, because the packed and
  ///   the plain file share it
  private record PageFile(String type, String version, Buffer plain, Buffer packed) {}

  void install(@Observes Filters filters) {
    filters.register(this::answer, PRIORITY);
  }

  private void answer(RoutingContext context) {
    String path = context.normalizedPath();
    String name = path.endsWith("/") ? path + "index.html" : path;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !context.request().method().equals(HttpMethod.GET)) {
      context.next();
      return;
    }
    PageFile file = known.get(name);
    if (file != null) {
      send(context, file);
    } else {
      context
          .vertx()
          .executeBlocking(() -> read(name, type), false)
          .onSuccess(read -> read.ifPresentOrElse(found -> send(context, found), context::next))
          .onFailure(context::fail);
    }
  }

  /// Only files that exist are kept, so nobody can fill the memory with requests.
  private Optional<PageFile> read(String name, String type) throws IOException {
    ClassLoader classes = PageFiles.class.getClassLoader();
    try (@Nullable InputStream in = classes.getResourceAsStream(ROOT + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(known.computeIfAbsent(name, _ -> file(type, in)));
    }
  }

  private static PageFile file(String type, InputStream in) {
    try {
      byte[] bytes = in.readAllBytes();
      var hash = new CRC32C();
      hash.update(bytes);
      String version = "W/\"%08x%x\"".formatted(hash.getValue(), bytes.length);
      return new PageFile(type, version, Buffer.buffer(bytes), Buffer.buffer(packed(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void send(RoutingContext context, PageFile file) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    response.headers().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.headers().set(HttpHeaders.ETAG, file.version());
    String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (had != null && had.contains(file.version())) {
      response.setStatusCode(304).end();
      return;
    }
    response.headers().set(HttpHeaders.CONTENT_TYPE, file.type());
    if (takesGzip(request)) {
      response.headers().set(HttpHeaders.CONTENT_ENCODING, GZIP);
      send(response, file.packed());
    } else {
      send(response, file.plain());
    }
  }

  private static void send(HttpServerResponse response, Buffer whole) {
    response.headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(whole.length()));
    sendFrom(response, whole, 0);
  }

  /// Sends one piece at a time, as fast as the reader takes them: unread data uses memory that all
  /// share.
  private static void sendFrom(HttpServerResponse response, Buffer whole, int from) {
    int at = from;
    for (; whole.length() - at > PIECE; at += PIECE) {
      if (response.writeQueueFull()) {
        int next = at;
        response.drainHandler(_ -> sendFrom(response, whole, next));
        return;
      }
      response.write(whole.slice(at, at + PIECE));
    }
    response.end(whole.slice(at, whole.length()));
  }

  private static boolean takesGzip(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && GZIP_TAKEN.matcher(accepted).find();
  }
}
