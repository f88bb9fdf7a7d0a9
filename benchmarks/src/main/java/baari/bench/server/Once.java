package baari.bench.server;

import baari.bench.load.Conversation;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.RequestTemplate;
import java.nio.ByteBuffer;

/// A conversation with a single request.
final class Once implements Conversation {
  private final RequestTemplate request;
  private final IdempotencyKeys keys;
  private boolean asked;

  Once(RequestTemplate request, IdempotencyKeys keys) {
    this.request = request;
    this.keys = keys;
  }

  @Override
  public void ask(ByteBuffer out) {
    if (!asked) {
      request.write(out, keys);
      asked = true;
    }
  }

  @Override
  public void answered(int status, ByteBuffer body, long nanos) {
    // The load client counts refusals.
  }
}
