package baari.drivers.bus;

/// What a [BusDevice] wants next.
///
/// @param dueNanos not before, as [System#nanoTime()]
public record DueExchange(Exchange exchange, long dueNanos, Urgency urgency) {

  /// Who goes first when several are due.
  public enum Urgency {
    /// Somebody waits for it: a call to be shown, an answer to a press.
    AT_ONCE,
    /// May stand back behind what is urgent, though not for long.
    ROUTINE
  }
}
