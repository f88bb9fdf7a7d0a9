package baari.drivers.protocol.box;

import baari.drivers.bus.Reply.Verdict;
import java.util.Optional;

/// Finds the frame of a box: `01 address key 07`, see [BoxFrame].
public final class BoxAnswer {
  /// In bytes.
  public static final int LENGTH = 4;

  private static final int FIRST_KEY = 0x31;
  private static final int LAST_KEY = 0x34;

  private BoxAnswer() {}

  /// The answer to [BoxFrame#ask(byte)].
  public static Verdict of(byte[] received, byte address) {
    if (received.length < LENGTH) {
      return Verdict.INCOMPLETE;
    }
    return isFrame(received, 0, address)
        ? new Verdict.Complete(LENGTH)
        : new Verdict.Wrong("no frame of this box");
  }

  /// Which key was pressed, 1 to 4; empty when none was.
  public static Optional<Integer> key(byte[] frame) {
    int key = frame[2];
    return key == BoxFrame.NOTHING ? Optional.empty() : Optional.of(key - FIRST_KEY + 1);
  }

  static boolean isFrame(byte[] bytes, int at, byte address) {
    byte key = bytes[at + 2];
    boolean known = key == BoxFrame.NOTHING || (key >= FIRST_KEY && key <= LAST_KEY);
    return bytes[at] == BoxFrame.START
        && bytes[at + 1] == address
        && bytes[at + 3] == BoxFrame.END
        && known;
  }
}
