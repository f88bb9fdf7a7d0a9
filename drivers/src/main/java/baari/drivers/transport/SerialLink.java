package baari.drivers.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A serial line, through jSerialComm. After it was unplugged, it is found again by its path.
///
/// The library's own listeners are not used, because in 2.11 a lost port makes them loop without a
/// pause.
final class SerialLink implements ByteLink {
  /// The library counts it in steps of 100 ms. Closing does not wait for it.
  private static final int READ_MILLIS = 500;

  /// Small, so that an error can say how many bytes were written.
  private static final int WRITE_BYTES = 512;

  private final SerialSettings settings;
  private volatile @Nullable SerialPort port;

  SerialLink(SerialSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open() throws IOException {
    try {
      // A new object each time: it keeps the device to which its path pointed when it was made.
      var found = SerialPort.getCommPort(settings.path());
      configure(found);
      port = found;
      if (!found.openPort()) {
        throw new IOException("cannot be opened, errno " + found.getLastErrorCode());
      }
    } catch (SerialPortInvalidPortException e) {
      throw new IOException("not plugged in", e);
    }
  }

  private void configure(SerialPort found) {
    found.setComPortParameters(
        settings.baud(), settings.dataBits(), stopBits(settings), parity(settings));
    found.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_MILLIS, 0);
  }

  @Override
  public int read(byte[] into) throws IOException {
    var open = opened();
    int count = open.readBytes(into, into.length);
    if (count < 0) {
      throw new IOException("errno " + open.getLastErrorCode());
    }
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    var open = opened();
    int sent = 0;
    while (sent < bytes.length) {
      int count = open.writeBytes(bytes, Math.min(WRITE_BYTES, bytes.length - sent), sent);
      if (count <= 0) {
        throw new IOException("only %d were, errno %d".formatted(sent, open.getLastErrorCode()));
      }
      sent += count;
    }
  }

  @Override
  public void close() {
    var open = port;
    if (open != null) {
      open.closePort();
    }
  }

  private SerialPort opened() throws IOException {
    var open = port;
    if (open == null) {
      throw new IOException("not open");
    }
    return open;
  }

  private static int stopBits(SerialSettings settings) {
    return settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
  }

  private static int parity(SerialSettings settings) {
    return switch (settings.parity()) {
      case NONE -> SerialPort.NO_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
    };
  }
}
