package baari.acceptance;

import baari.bench.load.IdempotencyKeys;
import baari.bench.load.Requests;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A counter that calls, starts and completes. After a crash it continues where it was.
final class LedgerCounter extends LedgerClient {
  private static final int NO_CONTENT = 204;

  private final Ledger ledger;
  private final Map<Step, Intent> intents = new EnumMap<>(Step.class);
  private Step due = Step.NEXT;
  private String token = "";

  LedgerCounter(Ledger ledger, IdempotencyKeys keys, int number) {
    super(keys);
    this.ledger = ledger;
    for (Step step : Step.values()) {
      intents.put(step, intent(Integer.toString(number), step.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static Intent intent(String counter, String command) {
    return new Intent(
        "/counters/" + counter + "/" + command,
        "",
        Requests.counter(Centre.ID, Centre.STAFF, counter, command));
  }

  @Override
  Intent intent() {
    return Objects.requireNonNull(intents.get(due));
  }

  @Override
  void acknowledged(int status, ByteBuffer body) {
    due =
        switch (due) {
          case NEXT -> status == NO_CONTENT ? Step.NEXT : called(body);
          case START -> {
            ledger.started();
            yield Step.COMPLETE;
          }
          case COMPLETE -> {
            ledger.served(token);
            yield Step.NEXT;
          }
        };
  }

  private Step called(ByteBuffer body) {
    token = ledger.called(body);
    return Step.START;
  }

  private enum Step {
    NEXT,
    START,
    COMPLETE
  }
}
