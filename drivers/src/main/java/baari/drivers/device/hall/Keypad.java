package baari.drivers.device.hall;

import java.util.function.Consumer;

/// The buttons of one counter, with a small display that answers each press.
public interface Keypad extends AutoCloseable {

  /// What an agent can press.
  enum Key {
    CALL,
    START,
    TRANSFER,
    /// No-show while a citizen is called, finish while one is served.
    NO_SHOW
  }

  /// Sets who is told of a press, on the device's own thread, which he must not keep. Called once.
  void onKey(Consumer<Key> listener);

  /// Shows `text` until the next.
  ///
  /// @param text at most [#WIDTH] characters of printable ASCII
  /// @param blinks how often; 0 stands still, [#FOR_EVER]
  void show(String text, int blinks);

  /// Whether its line is up and it answers, where it can.
  boolean isConnected();

  /// How many characters the display has.
  int WIDTH = 3;

  /// The greatest number of blinks; more than anybody looks at.
  int FOR_EVER = 1_000;

  @Override
  void close();
}
