package baari.drivers.bus;

import java.util.Optional;

/// One device on a [Bus], as the bus sees it. Every call comes from the bus's own thread.
public interface BusDevice {

  /// What a person would look for: `sign 3`.
  String name();

  /// What it wants next; empty when nothing until somebody calls [Bus#wake()]. May be asked often
  /// and changes nothing.
  Optional<DueExchange> next();

  /// What became of the exchange that it wanted last.
  void done(ExchangeResult result);

  /// The line came up, for the first time or again: what was known of the device no longer holds.
  void lineUp();

  void lineDown();

  /// Bytes that nobody asked for. A device that speaks first is found in them.
  default void heard(byte[] bytes) {}
}
