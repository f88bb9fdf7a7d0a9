package baari.drivers.bus;

import java.util.Optional;

/// One device on a [Bus], as the bus sees it. Every call comes from the bus's own thread.
public interface BusDevice {

  /// A name that people recognise, for example `sign 3`.
  String name();

  /// The exchange that it wants next; empty when it wants nothing until somebody calls
  /// [Bus#wake()]. May be called often and changes nothing.
  Optional<DueExchange> next();

  /// Reports the result of the exchange that it wanted last.
  void done(ExchangeResult result);

  /// The line came up, for the first time or again. What was known about the device is no longer
  /// valid.
  void lineUp();

  void lineDown();

  /// Bytes that nobody asked for. They may come from a device that speaks first.
  default void heard(byte[] bytes) {}
}
