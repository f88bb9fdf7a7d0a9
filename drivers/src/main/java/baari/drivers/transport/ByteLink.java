package baari.drivers.transport;

import java.io.IOException;

/// One attempt at a byte link, made anew for each: opened once, then read by one thread and written
/// by another, closed by anybody at any time.
///
/// It knows nothing of trying again, deadlines or listeners; [LinkTransport] does.
interface ByteLink {

  /// Blocks until it is connected; [#close()] ends the wait.
  ///
  /// @throws IOException when the device is not there
  void open() throws IOException;

  /// Waits for bytes.
  ///
  /// @return how many were put at the start of `into`; 0 when none came for a while; -1 when the
  ///   other end closed the link
  int read(byte[] into) throws IOException;

  /// Returns when the operating system has taken all of `bytes`; [#close()] ends the wait.
  ///
  /// @throws IOException when it has not, saying how far it came if that is known
  void write(byte[] bytes) throws IOException;

  /// Ends every call that waits. Idempotent, before and after opening.
  void close();
}
