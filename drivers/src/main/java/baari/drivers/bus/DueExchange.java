package baari.drivers.bus;

/// What a [BusDevice] wants next.
///
/// @param dueNanos the earliest time for it, as [System#nanoTime()]
public record DueExchange(Exchange exchange, long dueNanos, Urgency urgency) {

  /// Which exchange goes first when several are due.
  public enum Urgency {
    /// Somebody waits for it: a call to show, an answer to a press.
    AT_ONCE,
    /// May wait for urgent exchanges, but not for long.
    ROUTINE
  }
}
