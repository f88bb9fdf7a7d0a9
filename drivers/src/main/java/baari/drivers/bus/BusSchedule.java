package baari.drivers.bus;

import baari.drivers.bus.DueExchange.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which device has the next turn: of the devices that are due, the one with the earliest
/// deadline. The deadline of a routine exchange is a little later than its due time, so urgent
/// exchanges go first, but not for ever. A device that failed is tried again soon, [#RETRIES] times
/// and always as routine, and then more and more rarely. In the end it costs the line one time-out
/// per [#LONGEST_REST], however much it has to do.
final class BusSchedule {
  /// How long a routine exchange lets urgent ones go first.
  static final Duration PATIENCE = Duration.ofMillis(500);

  /// How many times a failed exchange is tried again soon.
  static final int RETRIES = 2;

  static final Duration RETRY_AFTER = Duration.ofMillis(50);
  static final Duration FIRST_REST = Duration.ofSeconds(1);
  static final Duration LONGEST_REST = Duration.ofSeconds(10);

  /// The next turn.
  ///
  /// @param dueNanos when it is due, as [System#nanoTime()]
  record Turn(Slot slot, Exchange exchange, long dueNanos, long deadlineNanos) {
    boolean isDue(long now) {
      return dueNanos - now <= 0;
    }

    /// Turns that are due go first, by deadline. The others follow, by due time.
    private boolean isBefore(Turn other, long now) {
      if (isDue(now) != other.isDue(now)) {
        return isDue(now);
      }
      return isDue(now) ? deadlineNanos - other.deadlineNanos < 0 : dueNanos - other.dueNanos < 0;
    }
  }

  /// A device and its failures in a row.
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

  /// Forgets the failures of all devices.
  void forgive() {
    slots.forEach(Slot::succeeded);
  }

  /// The next turn: the first that is due now, or, if none is due, the one that will be due first.
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
