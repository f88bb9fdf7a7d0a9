package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Api.Answer;
import baari.bench.load.Conversation;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.RequestTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A client that remembers the command that got no answer because of the crash. Afterwards it
/// settles the command by sending it again with the same key.
abstract class LedgerClient implements Conversation {
  /// A command to send: its path below the centre's path, its body, and the ready request.
  record Intent(String path, String json, RequestTemplate request) {}

  private final IdempotencyKeys keys;
  private boolean unanswered;

  LedgerClient(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /// The command to send now. It stays the same until it is acknowledged.
  abstract Intent intent();

  /// The command was acknowledged.
  abstract void acknowledged(int status, ByteBuffer body);

  @Override
  public final void ask(ByteBuffer out) {
    intent().request().write(out, keys);
  }

  @Override
  public final void answered(int status, ByteBuffer body, long nanos) {
    if (status < 200 || status > 299) {
      throw new AssertionError(
          intent().path() + " was refused: " + status + " " + StandardCharsets.UTF_8.decode(body));
    }
    acknowledged(status, body);
  }

  @Override
  public final void broken() {
    unanswered = true;
  }

  /// Sends the unanswered command twice more with its key, if there is one.
  ///
  /// @return whether both answers are the same
  final boolean settle(Api api) {
    if (!unanswered) {
      return true;
    }
    unanswered = false;
    Intent last = intent();
    Answer first = api.post(last.path(), last.json(), keys.last()).orThrow();
    Answer second = api.post(last.path(), last.json(), keys.last()).orThrow();
    acknowledged(first.status(), StandardCharsets.UTF_8.encode(first.body()));
    return first.status() == second.status() && first.body().equals(second.body());
  }
}
