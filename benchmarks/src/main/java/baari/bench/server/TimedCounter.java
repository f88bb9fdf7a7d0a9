package baari.bench.server;

import baari.bench.hall.Json;
import baari.bench.load.CounterRequests;
import baari.bench.load.DirectClient;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.RequestTemplate;
import baari.protocol.token.TokenView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An open counter with its own connection, for timed presses. Only one thread may use it.
public final class TimedCounter implements AutoCloseable {
  private final DirectClient client;
  private final CounterRequests requests;
  private final IdempotencyKeys keys;

  TimedCounter(int port, CounterRequests requests, IdempotencyKeys keys) {
    try {
      this.client = new DirectClient(port);
    } catch (IOException e) {
      throw new UncheckedIOException("no connection for a counter", e);
    }
    this.requests = requests;
    this.keys = keys;
  }

  /// Calls the next citizen.
  ///
  /// @return the token from the answer
  public TokenView next() {
    ByteBuffer body = press(requests.next());
    return Json.read(StandardCharsets.UTF_8.decode(body).toString(), TokenView.class);
  }

  /// Serves the called citizen, from start to complete.
  public void serve() {
    press(requests.start());
    press(requests.complete());
  }

  private ByteBuffer press(RequestTemplate request) {
    try {
      return client.ask(request, keys);
    } catch (IOException e) {
      throw new UncheckedIOException("a counter's press failed", e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
