package baari.board.keys;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.keys.CounterCommand.Result;
import baari.client.CentreAddress;
import baari.client.CentreClient;
import baari.client.FakeCentre;
import baari.client.loop.ManualLoop;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a press at a counter is told, by what the server answers.
@Timeout(60)
class CounterPostTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String BODY =
      "{\"type\":\"/problems/x\",\"title\":\"No\",\"status\":409,\"detail\":\"\"}";

  @ParameterizedTest
  @CsvSource({
    "200, DONE, 1",
    "204, NOBODY_WAITING, 1",
    "409, REFUSED, 1",
    "401, REFUSED, 1",
    "503, UNREACHED, 4",
    "429, UNREACHED, 4"
  })
  void a_press_is_told_what_became_of_it(int status, Result expected, int attempts)
      throws Exception {
    // Given
    List<String> keys = new CopyOnWriteArrayList<>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getRequestBody().readAllBytes();
            byte[] body = status == 204 ? new byte[0] : BODY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var address = new CentreAddress(url, "lahore", FakeCentre.KEY);
    try (var client = new CentreClient(address, FakeCentre.json(), PATIENCE, PATIENCE, _ -> {})) {
      // When
      var told = new CompletableFuture<Result>();
      new CounterPost(client, new ManualLoop()).send("1", CounterCommand.NEXT, told::complete);

      // Then
      assertThat(told.get(30, TimeUnit.SECONDS)).isEqualTo(expected);
      assertThat(keys).hasSize(attempts).containsOnly(keys.getFirst());
    } finally {
      server.stop(0);
    }
  }
}
