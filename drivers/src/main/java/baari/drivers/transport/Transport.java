package baari.drivers.transport;

import java.nio.file.Path;
import java.time.Duration;

/// A byte link that keeps itself alive: after `start` it connects, and after every loss it connects
/// again with backoff, until `close`. It does not check whether the device behind it is alive; the
/// driver of the device does.
///
/// One reader thread calls the listener; `write` may be called from any platform thread, one at a
/// time.
public interface Transport extends AutoCloseable {

  /// A serial line.
  static Transport serial(SerialSettings settings) {
    return new LinkTransport(settings.toString(), () -> new SerialLink(settings));
  }

  /// TCP, for network printers and serial device servers.
  ///
  /// @param host a name or an address, looked up again at each attempt
  /// @param port 9100 on most network printers
  static Transport tcp(String host, int port) {
    return new LinkTransport(host + ":" + port, () -> new TcpLink(host, port));
  }

  /// A character device that is read and written directly: `/dev/usb/lp0`.
  static Transport device(Path path) {
    return new LinkTransport(path.toString(), () -> new DeviceLink(path));
  }

  /// A file to which everything is appended. It is created if it does not exist. Nothing comes
  /// back.
  static Transport file(Path path) {
    return new LinkTransport(path.toString(), () -> new FileLink(path));
  }

  /// Starts connecting in the background. Called once.
  void start(Listener listener);

  /// Writes all of `bytes` and returns when the operating system has taken them.
  ///
  /// @throws TransportException when the link is down, or when `deadline` passed: the link is then
  ///   dropped and an unknown part of `bytes` may have been sent
  void write(byte[] bytes, Duration deadline) throws TransportException;

  /// Drops the link, if there is one, so that a new one is made. A driver calls it when an answer
  /// does not come.
  void reset();

  /// A name that people recognise: `/dev/ttyUSB0 9600 7E1`, `192.168.1.50:9100`.
  String name();

  /// Ends the link and its threads; idempotent.
  @Override
  void close();

  /// What the link reports, always on its one reader thread, in order: `up`, any `received`,
  /// `down`, `up`, …
  interface Listener {
    void up();

    void received(byte[] bytes);

    void down(String reason);
  }
}
