package baari.drivers.protocol.box;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What is sent to a button box:
///
/// ```
/// 01 address mode t t t 07    show three characters; mode 20 steady, 21 blinking for ever,
///                             22 … 7F blinking mode - 21 times
/// 01 address 3F 07            say what was pressed (a polled box only)
/// ```
///
/// A box sends `01 address key 07`. The key is 31 for call, 32 for start, 33 for transfer, 34 for
/// no-show or finish; 30, from a polled box only, means that no key was pressed.
///
/// The first frame and the frame from the box are those of Apertum QSystem's button devices, 57600
/// 8N1. The poll is Baari's own, for boxes that share a line and must not speak first.
public final class BoxFrame {
  /// The settings of a line with such boxes.
  public static final String LINE = "57600 8N1";

  static final byte START = 0x01;
  static final byte END = 0x07;
  static final byte NOTHING = 0x30;

  private static final byte ASK = 0x3F;
  private static final int STEADY = 0x20;
  private static final int FOR_EVER = 0x21;
  private static final int MOST_BLINKS = 0x7F - FOR_EVER;
  private static final int WIDTH = 3;

  private BoxFrame() {}

  /// @param text at most three characters
  /// @param blinks 0 does not blink; more than 94 blinks for ever
  public static byte[] show(byte address, String text, int blinks) {
    var padded = (text + " ".repeat(WIDTH)).substring(0, WIDTH);
    var characters = padded.getBytes(StandardCharsets.US_ASCII);
    return new byte[] {
      START, address, mode(blinks), characters[0], characters[1], characters[2], END
    };
  }

  private static byte mode(int blinks) {
    if (blinks == 0) {
      return STEADY;
    }
    return (byte) (blinks > MOST_BLINKS ? FOR_EVER : FOR_EVER + blinks);
  }

  /// The question to a polled box.
  public static byte[] ask(byte address) {
    return new byte[] {START, address, ASK, END};
  }

  /// @param digits two hex digits, but not the bytes that begin and end frames
  /// @throws IllegalArgumentException when they are not an address
  public static byte address(String digits) {
    if (!digits.matches("[0-7][0-9A-F]") || digits.equals("01") || digits.equals("07")) {
      throw new IllegalArgumentException(
          "the address must be two digits 0-9 A-F, at most 7F, and neither 01 nor 07");
    }
    return (byte) HexFormat.fromHexDigits(digits);
  }
}
