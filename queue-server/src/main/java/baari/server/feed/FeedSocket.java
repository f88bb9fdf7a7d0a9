package baari.server.feed;

import baari.access.Role;
import baari.access.session.Sessions;
import baari.protocol.feed.Shown;
import baari.server.centre.Centres;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.HandshakeRequest;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `/api/v1/centres/{centre}/feed?from={sequence}`: sends a snapshot (or the missed events, to a
/// reader that comes back), then events, and a heartbeat every 5 s. Readers report what they have
/// shown.
@WebSocket(path = "/api/v1/centres/{centre}/feed")
@Authenticated
@NonBlocking
class FeedSocket {
  private static final Logger LOG = Logger.getLogger(FeedSocket.class);
  private static final CloseReason NO_SUCH_CENTRE = new CloseReason(4404, "no such centre");

  private final FeedConnections readers;
  private final Centres centres;
  private final ShownCalls shown;
  private final Sessions sessions;
  private final ObjectMapper json;

  FeedSocket(
      FeedConnections readers,
      Centres centres,
      ShownCalls shown,
      Sessions sessions,
      ObjectMapper json) {
    this.readers = readers;
    this.centres = centres;
    this.shown = shown;
    this.sessions = sessions;
    this.json = json;
  }

  @OnOpen
  void opened(WebSocketConnection connection) {
    String centre = connection.pathParam("centre");
    if (!centres.has(centre)) {
      connection.close(NO_SUCH_CENTRE).subscribe().with(_ -> {});
      return;
    }
    HandshakeRequest handshake = connection.handshakeRequest();
    boolean staff = !Role.isDevice(handshake.header("Authorization"));
    String session =
        handshake.header("Authorization") == null ? session(handshake.header("Cookie")) : null;
    readers.add(centre, connection, from(handshake.query()), staff, () -> sessions.isOver(session));
  }

  /// The value of the session cookie, if there is one.
  private static @Nullable String session(@Nullable String cookies) {
    return ServerCookieDecoder.STRICT.decode(cookies == null ? "" : cookies).stream()
        .filter(cookie -> cookie.name().equals(Sessions.COOKIE))
        .map(Cookie::value)
        .findFirst()
        .orElse(null);
  }

  /// The sequence that the reader has; -1 when it has none.
  private static long from(String query) {
    for (String part : query == null ? new String[0] : query.split("&", 8)) {
      if (part.matches("from=[0-9]{1,18}")) {
        return Long.parseLong(part.substring(5));
      }
    }
    return -1;
  }

  @OnTextMessage
  void said(String text, WebSocketConnection connection) {
    try {
      String centre = connection.pathParam("centre");
      long sequence = json.readValue(text, Shown.class).sequence();
      readers
          .startedAt(centre, connection)
          .ifPresent(since -> shown.shown(centre, sequence, since));
    } catch (JsonProcessingException e) {
      LOG.debugf("a feed reader's message is not understood: %s", e.getOriginalMessage());
    }
  }

  /// A broken connection is the reader's problem and no error of this server.
  @OnError
  void failed(Throwable failure) {
    LOG.debugf("a feed reader's connection broke: %s", failure.getMessage());
  }

  @OnClose
  void closed(WebSocketConnection connection) {
    readers.remove(connection);
  }
}
