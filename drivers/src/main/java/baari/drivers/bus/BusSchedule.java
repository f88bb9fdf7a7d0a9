package baari.drivers.bus;

import baari.drivers.bus.DueExchange.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose turn it is: among those that are due, the earliest deadline. A routine exchange has its
/// deadline a little later than it is due, so that urgent ones pass it, though never for ever. A
/// device that failed is tried again soon, [#RETRIES] times and always as routine, and then ever
/// more rarely: it takes one time-out of the line in each [#LONGEST_REST], however much is wanted
/// of it.
final class BusSchedule {
  /// How long a routine exchange stands back behind urgent ones.
  static final Duration PATIENCE = Duration.ofMillis(500);

  /// How many times a failed exchange is tried again soon.
  static final int RETRIES = 2;

  static final Duration RETRY_AFTER = Duration.ofMillis(50);
  static final Duration FIRST_REST = Duration.ofSeconds(1);
  static final Duration LONGEST_REST = Duration.ofSeconds(10);

  /// The next turn.
  ///
  /// @param dueNanos when, as [System#nanoTime()]
  record Turn(Slot slot, Exchange exchange, long dueNanos, long deadlineNanos) {
    boolean isDue(long now) {
      return dueNanos - now <= 0;
    }

    /// What is due goes first, by deadline; then what will be due first.
    private boolean isBefore(Turn other, long now) {
      if (isDue(now) != other.isDue(now)) {
        return isDue(now);
      }
      return isDue(now) ? deadlineNanos - other.deadlineNanos < 0 : dueNanos - other.dueNanos < 0;
    }
  }

  /// A device and how it has behaved lately.
  static final class Slot {
    private final BusDevice device;
    private int failures;
    private long restUntil;
    private boolean resting;

    private Slot(BusDevice device) {
      this.device = device;
    }

    BusDevice device() {
      return device;
    }

    int failures() {
      return failures;
    }

    void succeeded() {
      failures = 0;
      resting = false;
    }

    void failed(long now) {
      failures++;
      resting = true;
      restUntil = now + rest(failures).toNanos();
    }

    private Optional<Turn> turn() {
      return device
          .next()
          .map(wanted -> {
            long due = resting && restUntil - wanted.dueNanos() > 0 ? restUntil : wanted.dueNanos();
            boolean urgent = wanted.urgency() == Urgency.AT_ONCE && !resting;
            return new Turn(this, wanted.exchange(), due, urgent ? due : due + PATIENCE.toNanos());
          });
    }
  }

  private final List<Slot> slots = new ArrayList<>();

  void add(BusDevice device) {
    slots.add(new Slot(device));
  }

  List<BusDevice> devices() {
    return slots.stream().map(Slot::device).toList();
  }

  /// Every device has its chance again.
  void forgive() {
    slots.forEach(Slot::succeeded);
  }

  /// Who is next: of those that are due now, if any, else who will be first.
  Optional<Turn> next(long now) {
    Optional<Turn> first = Optional.empty();
    for (var slot : slots) {
      var turn = slot.turn();
      if (turn.isPresent() && (first.isEmpty() || turn.get().isBefore(first.get(), now))) {
        first = turn;
      }
    }
    return first;
  }

  private static Duration rest(int failures) {
    if (failures <= RETRIES) {
      return RETRY_AFTER;
    }
    int doublings = Math.min(failures - RETRIES - 1, 10);
    var rest = FIRST_REST.multipliedBy(1L << doublings);
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }
}
