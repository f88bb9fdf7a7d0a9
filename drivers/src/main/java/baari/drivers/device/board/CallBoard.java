package baari.drivers.device.board;

/// A sign that shows one short text at a time. Its methods never wait for the line. The newest text
/// wins, and is sent again when the line comes back.
public interface CallBoard extends AutoCloseable {

  /// Shows `text` until the next call.
  ///
  /// @param text printable ASCII, at most 125 characters
  /// @param flash whether it blinks
  void show(String text, boolean flash);

  /// What is known about the board and its last text.
  BoardStatus status();

  @Override
  void close();

  /// @param connected whether the line is up
  /// @param sent the last text that was sent completely; empty before the first
  /// @param frames how many texts were sent completely
  /// @param failures how many exchanges failed
  record BoardStatus(boolean connected, String sent, long frames, long failures) {}
}
