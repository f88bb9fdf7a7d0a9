package baari.drivers.protocol.modbus;

import baari.drivers.bus.Reply.Verdict;
import baari.drivers.protocol.template.Check;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// A master's request to one unit, and how its answer is recognised.
///
/// ```
/// unit 06 register value crc                     answered by: the same frame
/// unit 10 register count bytes values… crc       answered by: unit 10 register count crc
/// unit 03 register count crc                     answered by: unit 03 bytes values… crc
/// unit function|80 code crc                      refused
/// ```
///
/// Registers, values and counts are big-endian words. The low byte of the CRC comes first. Written
/// from Modbus Application Protocol 1.1b3, sections 6.3, 6.6, 6.12 and 7, and Modbus over Serial
/// Line 1.02, section 2.5.1.
public sealed interface ModbusRequest {
  /// Every unit on the line; none answers.
  int BROADCAST = 0;

  int LAST_UNIT = 247;

  /// The most registers that one request can write.
  int MOST_REGISTERS = 123;

  int unit();

  record WriteRegister(int unit, int register, int value) implements ModbusRequest {}

  record WriteRegisters(int unit, int register, List<Integer> values) implements ModbusRequest {
    public WriteRegisters {
      values = List.copyOf(values);
      requireCount(values.size());
    }
  }

  record ReadRegisters(int unit, int register, int count) implements ModbusRequest {
    public ReadRegisters {
      requireCount(count);
    }

    /// The values in a complete answer.
    public static List<Integer> values(byte[] answer) {
      var words = ByteBuffer.wrap(answer, HEADER, answer[HEADER - 1] & 0xFF).asShortBuffer();
      var values = new Integer[words.remaining()];
      Arrays.setAll(values, at -> words.get(at) & 0xFFFF);
      return List.of(values);
    }
  }

  /// Unit, function, and a count of bytes or an exception's code.
  int HEADER = 3;

  int CRC = 2;
  int REFUSED = 0x80;
  int REFUSAL = HEADER + CRC;

  /// The whole frame.
  default byte[] encode() {
    var frame = new byte[length()];
    var body = ByteBuffer.wrap(frame).put((byte) unit()).put((byte) function());
    switch (this) {
      case WriteRegister(_, var register, var value) ->
          body.putShort((short) register).putShort((short) value);
      case WriteRegisters(_, var register, var values) -> {
        body.putShort((short) register).putShort((short) values.size());
        body.put((byte) (values.size() * Short.BYTES));
        values.forEach(value -> body.putShort(value.shortValue()));
      }
      case ReadRegisters(_, var register, var count) ->
          body.putShort((short) register).putShort((short) count);
    }
    body.put(Check.CRC16.of(frame, 0, body.position()));
    return frame;
  }

  private int length() {
    int values = this instanceof WriteRegisters(_, _, var all) ? 1 + all.size() * Short.BYTES : 0;
    return 2 + Short.BYTES * 2 + values + CRC;
  }

  /// In bytes.
  default int answerLength() {
    return switch (this) {
      case WriteRegister _, WriteRegisters _ -> 2 + Short.BYTES * 2 + CRC;
      case ReadRegisters(_, _, var count) -> HEADER + count * Short.BYTES + CRC;
    };
  }

  /// Judges the bytes that have come back so far: the answer, an exception, or neither.
  default Verdict answer(byte[] received) {
    if (received.length < HEADER) {
      return Verdict.INCOMPLETE;
    }
    boolean refused = (received[1] & 0xFF) == (function() | REFUSED);
    int length = refused ? REFUSAL : answerLength();
    if (received[0] != (byte) unit() || !(refused || received[1] == function())) {
      return new Verdict.Wrong(
          "an answer of unit %d to function %02X".formatted(received[0] & 0xFF, received[1]));
    }
    if (received.length < length) {
      return Verdict.INCOMPLETE;
    }
    var crc = Check.CRC16.of(received, 0, length - CRC);
    if (!Arrays.equals(crc, Arrays.copyOfRange(received, length - CRC, length))) {
      return new Verdict.Wrong("wrong CRC");
    }
    if (refused) {
      return new Verdict.Wrong("exception " + received[2]);
    }
    return repeats(received)
        ? new Verdict.Complete(length)
        : new Verdict.Wrong("an answer to something else");
  }

  /// Whether the answer fits the request.
  private boolean repeats(byte[] answer) {
    return switch (this) {
      case WriteRegister _, WriteRegisters _ -> Arrays.equals(answer, 0, 6, encode(), 0, 6);
      case ReadRegisters(_, _, var count) -> (answer[HEADER - 1] & 0xFF) == count * Short.BYTES;
    };
  }

  private int function() {
    return switch (this) {
      case WriteRegister _ -> 0x06;
      case WriteRegisters _ -> 0x10;
      case ReadRegisters _ -> 0x03;
    };
  }

  private static void requireCount(int count) {
    if (count < 1 || count > MOST_REGISTERS) {
      throw new IllegalArgumentException("1 to " + MOST_REGISTERS + " registers, not " + count);
    }
  }
}
