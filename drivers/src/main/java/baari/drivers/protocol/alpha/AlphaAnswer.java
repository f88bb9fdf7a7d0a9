package baari.drivers.protocol.alpha;

import baari.drivers.bus.Reply.Verdict;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A sign's answer to a question: a frame of type '0' (response) to address `00`. It contains the
/// special function in the form in which it would be written.
///
/// ```
/// 00 … 01 '0' "00" 02 'E' function data 03 ssss 04
/// ```
///
/// Written from the Alpha Sign Communications Protocol, document 9708-8061F. The sign does not give
/// its own address, so only one sign may be asked at a time.
public final class AlphaAnswer {
  static final char MEMORY = '$';
  static final char ERRORS = '*';

  /// The error register (40) without errors. The lower bits are errors: 20 illegal command or
  /// label, 10 checksum, 08 overflow, 04 time-out, 02 framing, 01 parity.
  private static final String NO_ERRORS = "@";

  private static final int SEVEN_BITS = 0x7F;
  private static final char END = 0x04;
  private static final Pattern FRAME =
      Pattern.compile(
          "\u00010[0-9A-F]{2}(\u0002[EF](.)([^\u0003]*)\u0003)([0-9A-F]{4})?\u0004",
          Pattern.DOTALL);

  private AlphaAnswer() {}

  /// Waits for the division of the memory and accepts any division.
  public static Verdict memory(byte[] received) {
    return read(received, MEMORY, _ -> true);
  }

  /// Waits for an error register without errors; any other answer is wrong.
  public static Verdict noErrors(byte[] received) {
    return read(received, ERRORS, NO_ERRORS::equals);
  }

  /// The data of a complete answer.
  public static String data(byte[] answer) {
    var frame = FRAME.matcher(seven(answer));
    return frame.find() ? frame.group(3) : "";
  }

  private static Verdict read(byte[] received, char function, Predicate<String> good) {
    var text = seven(received);
    if (text.indexOf(END) < 0) {
      return Verdict.INCOMPLETE;
    }
    var frame = FRAME.matcher(text);
    if (!frame.find()) {
      return new Verdict.Wrong("no answer frame");
    }
    if (frame.group(4) != null && sum(frame.group(1)) != Integer.parseInt(frame.group(4), 16)) {
      return new Verdict.Wrong("wrong checksum");
    }
    boolean expected = frame.group(2).charAt(0) == function && good.test(frame.group(3));
    return expected
        ? new Verdict.Complete(frame.end())
        : new Verdict.Wrong("the sign says '" + frame.group(2) + frame.group(3) + "'");
  }

  private static int sum(String block) {
    return block.chars().sum() & 0xFFFF;
  }

  private static String seven(byte[] received) {
    var text = new StringBuilder(received.length);
    for (byte each : received) {
      text.append((char) (each & SEVEN_BITS));
    }
    return text.toString();
  }
}
