package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/// A module of digits with one ASCII code in each of its first registers and one register that
/// makes them blink. It is a Modbus RTU slave that knows functions 03, 06 and 16. It does not
/// answer a frame with a wrong CRC or for another unit. It answers a request for something that it
/// does not have with an exception.
///
/// Written from Modbus Application Protocol 1.1b3 and separately from the driver's frames.
public final class ModbusSignSimulator extends SignSimulator {
  /// The register that makes the text blink, 1 for yes.
  public static final int BLINK = 100;

  private static final int REGISTERS = 101;
  private static final int MOST_AT_ONCE = 123;
  private static final int LONGEST_FRAME = 256;

  private static final int SHORTEST_FRAME = 8;

  /// More than 3.5 characters, so that a busy machine does not cut a frame in two. On a shared
  /// line, the bytes of other devices may therefore be joined to the next frame. The frame is still
  /// found by its end.
  private static final long GAP_NANOS = 20_000_000;

  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private static final int ILLEGAL_VALUE = 3;

  private final int unit;
  private final int digits;
  private final int[] registers = new int[REGISTERS];
  private byte[] heard = new byte[0];
  private byte[] frame = new byte[0];
  private long lastNanos;

  /// @param unit 1 to 247
  /// @param digits how many characters it shows
  public ModbusSignSimulator(SimulatedLine line, int unit, int digits) {
    super(line);
    this.unit = unit;
    this.digits = digits;
    attach();
  }

  @Override
  public synchronized String litText() {
    var text = new StringBuilder();
    Arrays.stream(registers, 0, digits).forEach(code -> text.append(code == 0 ? ' ' : (char) code));
    return text.toString().stripTrailing();
  }

  @Override
  public synchronized boolean flashing() {
    return registers[BLINK] == 1 && !litText().isEmpty();
  }

  @Override
  protected int characters() {
    return digits;
  }

  @Override
  public synchronized void powerCycle() {
    Arrays.fill(registers, 0);
  }

  @Override
  protected synchronized void receive(int received, long nanos) {
    if (nanos - lastNanos > GAP_NANOS) {
      heard = new byte[0];
    }
    lastNanos = nanos;
    int from = heard.length == LONGEST_FRAME ? 1 : 0;
    heard = Arrays.copyOfRange(heard, from, heard.length + 1);
    heard[heard.length - 1] = (byte) received;
    for (int at = 0; at + SHORTEST_FRAME <= heard.length; at++) {
      if (isFrame(at)) {
        frame = Arrays.copyOfRange(heard, at, heard.length);
        heard = new byte[0];
        finish();
        return;
      }
    }
    if (heard.length >= SHORTEST_FRAME && isWholeFrom(0) && isForThis(heard[0])) {
      count(Fate.BAD_CHECKSUM);
    }
  }

  private boolean isFrame(int at) {
    int crcAt = heard.length - 2;
    int received = Byte.toUnsignedInt(heard[crcAt]) | Byte.toUnsignedInt(heard[crcAt + 1]) << 8;
    return isWholeFrom(at) && crc(Arrays.copyOfRange(heard, at, crcAt), crcAt - at) == received;
  }

  /// Whether the bytes from `at` on have the length of a frame, which the function determines.
  private boolean isWholeFrom(int at) {
    int length = heard[at + 1] == 0x10 ? 9 + (heard[at + 6] & 0xFF) : SHORTEST_FRAME;
    return heard.length - at == length;
  }

  private boolean isForThis(byte address) {
    return address == (byte) unit || address == 0;
  }

  private void finish() {
    if (isForThis(frame[0])) {
      answer(ByteBuffer.wrap(frame));
    } else {
      count(Fate.FOREIGN);
    }
  }

  private void answer(ByteBuffer request) {
    int start = request.getShort(2) & 0xFFFF;
    int second = request.getShort(4) & 0xFFFF;
    switch (request.get(1)) {
      case 0x03 -> read(start, second);
      case 0x06 -> write(request, start, new int[] {second});
      case 0x10 -> write(request, start, values(request, second));
      default -> refuse(request.get(1), ILLEGAL_FUNCTION);
    }
  }

  private static int[] values(ByteBuffer request, int count) {
    if (count < 1 || count > MOST_AT_ONCE || request.get(6) != (byte) (2 * count)) {
      return new int[0];
    }
    var values = new int[count];
    Arrays.setAll(values, at -> request.getShort(7 + 2 * at) & 0xFFFF);
    return values;
  }

  private void read(int start, int count) {
    if (start + count > REGISTERS || count < 1) {
      refuse((byte) 0x03, ILLEGAL_ADDRESS);
      return;
    }
    var answer = ByteBuffer.allocate(3 + 2 * count).put((byte) unit).put((byte) 0x03);
    answer.put((byte) (2 * count));
    Arrays.stream(registers, start, start + count).forEach(value -> answer.putShort((short) value));
    reply(answer.array());
  }

  private void write(ByteBuffer request, int start, int[] values) {
    byte function = request.get(1);
    if (values.length == 0) {
      refuse(function, ILLEGAL_VALUE);
    } else if (start + values.length > REGISTERS) {
      refuse(function, ILLEGAL_ADDRESS);
    } else {
      System.arraycopy(values, 0, registers, start, values.length);
      count(Fate.SHOWN);
      written(Instant.now());
      if (request.get(0) != 0) {
        reply(Arrays.copyOf(frame, 6));
      }
    }
  }

  private void refuse(byte function, int code) {
    count(Fate.REFUSED);
    reply(new byte[] {(byte) unit, (byte) (function | 0x80), (byte) code});
  }

  private void reply(byte[] body) {
    int crc = crc(body, body.length);
    var whole = Arrays.copyOf(body, body.length + 2);
    whole[body.length] = (byte) crc;
    whole[body.length + 1] = (byte) (crc >> 8);
    say(whole);
  }

  /// Without a table, by the method of Modbus over Serial Line 1.02, section 6.2.2.
  private static int crc(byte[] bytes, int length) {
    int crc = 0xFFFF;
    for (int at = 0; at < length; at++) {
      crc ^= Byte.toUnsignedInt(bytes[at]);
      for (int shift = 0; shift < 8; shift++) {
        boolean out = (crc & 1) != 0;
        crc >>>= 1;
        if (out) {
          crc ^= 0xA001;
        }
      }
    }
    return crc;
  }
}
