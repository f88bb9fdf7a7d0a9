package baari.acceptance;

import baari.bench.load.Conversation;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.RequestTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// One press of one button, and its result.
final class Press implements Conversation {
  private final RequestTemplate request;
  private final IdempotencyKeys keys;
  private boolean pressed;
  private int status;
  private String body = "";

  Press(RequestTemplate request, IdempotencyKeys keys) {
    this.request = request;
    this.keys = keys;
  }

  @Override
  public void ask(ByteBuffer out) {
    if (!pressed) {
      pressed = true;
      request.write(out, keys);
    }
  }

  @Override
  public void answered(int answerStatus, ByteBuffer answerBody, long nanos) {
    status = answerStatus;
    body = StandardCharsets.UTF_8.decode(answerBody).toString();
  }

  int status() {
    return status;
  }

  String body() {
    return body;
  }
}
