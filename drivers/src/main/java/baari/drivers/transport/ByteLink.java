package baari.drivers.transport;

import java.io.IOException;

/// One attempt at a byte link. Each attempt gets a new object. It is opened once, then one thread
/// reads and another writes. Any thread may close it at any time.
///
/// It has no retries, deadlines or listeners. [LinkTransport] has them.
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
  /// @throws IOException when it has not; the message says how many bytes were written, if known
  void write(byte[] bytes) throws IOException;

  /// Ends every call that waits. Idempotent, before and after opening.
  void close();
}
