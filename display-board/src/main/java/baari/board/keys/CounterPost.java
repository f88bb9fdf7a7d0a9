package baari.board.keys;

import static baari.client.CentreAddress.segment;

import baari.board.keys.CounterCommand.Result;
import baari.client.CentreClient;
import baari.client.ServerAnswer;
import baari.client.loop.Loop;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Sends presses to the server: one press, one command. It is sent again with the same key while
/// there is no answer, at most four times in total.
@Singleton
final class CounterPost {
  private static final Logger LOG = Logger.getLogger(CounterPost.class);
  private static final int ATTEMPTS = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final CentreClient client;
  private final Loop loop;

  CounterPost(CentreClient client, Loop loop) {
    this.client = client;
    this.loop = loop;
  }

  /// May be called from any thread.
  ///
  /// @param listener gets the result, on the loop
  void send(String counter, CounterCommand command, Consumer<Result> listener) {
    var path = "/counters/" + segment(counter) + "/" + command.name();
    var _ =
        client
            .post(path, command.body(), UUID.randomUUID().toString())
            .within(TIMEOUT)
            .attempts(ATTEMPTS, PAUSE)
            .read(body -> body.length == 0 ? Result.NOBODY_WAITING : Result.DONE)
            .thenApply(CounterPost::result)
            .thenAccept(result -> loop.run(() -> tell(counter, command, result, listener)));
  }

  private static void tell(
      String counter, CounterCommand command, Result result, Consumer<Result> listener) {
    LOG.infof("'%s' pressed at counter %s: %s", command.name(), counter, result);
    listener.accept(result);
  }

  private static Result result(ServerAnswer<Result> answer) {
    return switch (answer) {
      case ServerAnswer.Answered<Result>(var result) -> result;
      case ServerAnswer.Refused<Result> _, ServerAnswer.Barred<Result> _ -> Result.REFUSED;
      case ServerAnswer.Away<Result>(var reason, _) -> {
        LOG.warnf("The server did not answer: %s", reason);
        yield Result.UNREACHED;
      }
    };
  }
}
