package baari.drivers.device.board;

/// A sign that shows one short text at a time. Calls never block on the line: the newest text wins,
/// and is sent again after the line comes back.
public interface CallBoard extends AutoCloseable {

  /// Shows `text` until the next call.
  ///
  /// @param text printable ASCII, at most 125 characters
  /// @param flash whether it blinks
  void show(String text, boolean flash);

  /// What is known of the last text.
  BoardStatus status();

  @Override
  void close();

  /// @param connected whether the line is up
  /// @param sent the last text that went out whole on the line; empty before the first
  /// @param frames how many frames went out
  /// @param failures how many did not
  record BoardStatus(boolean connected, String sent, long frames, long failures) {}
}
