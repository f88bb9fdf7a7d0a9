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

  /// Sets the listener for presses. It runs on the device's own thread and must not block it.
  /// Called once.
  void onKey(Consumer<Key> listener);

  /// Shows `text` until the next text.
  ///
  /// @param text at most [#WIDTH] characters of printable ASCII
  /// @param blinks how often it blinks, from 0 to [#FOR_EVER]
  void show(String text, int blinks);

  /// Whether its line is up and it answers, if it can answer.
  boolean isConnected();

  /// How many characters the display has.
  int WIDTH = 3;

  /// The greatest number of blinks; nobody watches that many.
  int FOR_EVER = 1_000;

  @Override
  void close();
}
