package baari.bench.load;

import java.nio.ByteBuffer;
import java.util.List;

/// A kiosk that issues one token after another, each for the next service of the list.
public final class IssueConversation implements Conversation {
  private final List<RequestTemplate> requests;
  private final IdempotencyKeys keys;
  private int turn;

  /// @param requests made by `Requests.issue`, one for each service
  /// @param first the index of the request with which this client begins, so that the clients
  ///   spread over the series
  public IssueConversation(List<RequestTemplate> requests, IdempotencyKeys keys, int first) {
    this.requests = requests;
    this.keys = keys;
    this.turn = first;
  }

  @Override
  public void ask(ByteBuffer out) {
    requests.get(turn++ % requests.size()).write(out, keys);
  }

  @Override
  public void answered(int status, ByteBuffer body, long nanos) {
    // The load client counts the answers. There is nothing else to do.
  }
}
