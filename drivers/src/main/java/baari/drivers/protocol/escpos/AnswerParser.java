package baari.drivers.protocol.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Separates what a printer mixes on one line: real-time status, automatic status, answers to `GS
/// r`, blocks and flow control. Accepts any split of the bytes and never throws. For one thread.
///
/// ```
/// 0xx1xx10                          DLE EOT        also between the bytes of an automatic status
/// 0xx1xx00 0xx0xxxx 0xx0xxxx 0xx0xxxx   automatic status
/// 0xx0xxxx                          GS r
/// 0x37|0x5F … 00                    block: 37 22 d1 d2 d3 d4 00 for GS ( H, 5F … 00 for GS I,
///                                   37 72|73 40|41 keys 00 and 37 30|31 digits 00 for GS ( L
/// 0x11, 0x13                        XON, XOFF
/// 10 0F paper user recov unrecov    DLE EOT 20 of Custom's printers, which have no automatic status
/// ```
///
/// Source: TM-T88III specification, appendix G ("Recognition of data from the printer").
public final class AnswerParser {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int FULL_FIRST = 0x10;
  private static final int FULL_SECOND = 0x0F;
  private static final int FULL_BYTES = 4;

  /// The longest block is a list of forty key codes.
  private static final int BLOCK_BYTES = 82;

  private static final Pattern KEYS = Pattern.compile("[rs][@A](?:[ -~]{2})*");
  private static final Pattern CAPACITY = Pattern.compile("[01]\\d{1,10}");

  private final State idle;
  private State state;

  /// @param tellsFullStatus whether the printer answers `DLE EOT 20`, whose answer starts with a
  ///   byte that begins an automatic status on all other printers
  public AnswerParser(boolean tellsFullStatus) {
    idle = new Idle(tellsFullStatus);
    state = idle;
  }

  /// The answers that `bytes` complete, in order.
  public List<PrinterAnswer> accept(byte[] bytes) {
    var answers = new ArrayList<PrinterAnswer>();
    for (byte b : bytes) {
      state = state.next(b & 0xFF, answers);
    }
    return answers;
  }

  /// Drops a half-received answer. Called when the line is new.
  public void reset() {
    state = idle;
  }

  private static boolean isFlowControl(int b) {
    return b == XON || b == XOFF;
  }

  private static boolean isRealTime(int b) {
    return (b & 0x93) == 0x12;
  }

  private static boolean beginsAutomatic(int b) {
    return (b & 0x93) == 0x10;
  }

  private static boolean continuesAutomatic(int b) {
    return (b & 0x90) == 0;
  }

  private static boolean beginsBlock(int b) {
    return b == 0x37 || b == 0x5F;
  }

  private sealed interface State {
    State next(int b, List<PrinterAnswer> answers);
  }

  private record Idle(boolean tellsFullStatus) implements State {
    @Override
    public State next(int b, List<PrinterAnswer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (beginsBlock(b)) {
        return new InBlock(this, b, "");
      }
      if (tellsFullStatus && b == FULL_FIRST) {
        return new InFull(this, List.of());
      }
      if (beginsAutomatic(b)) {
        return new InAutomatic(this, List.of(b));
      }
      answers.add(single(b));
      return this;
    }

    private static PrinterAnswer single(int b) {
      if (isRealTime(b)) {
        return new PrinterAnswer.RealTime(b);
      }
      return continuesAutomatic(b) ? new PrinterAnswer.Transmitted(b) : new PrinterAnswer.Noise(b);
    }
  }

  private record InAutomatic(Idle idle, List<Integer> bytes) implements State {
    @Override
    public State next(int b, List<PrinterAnswer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (isRealTime(b)) {
        answers.add(new PrinterAnswer.RealTime(b));
        return this;
      }
      if (!continuesAutomatic(b)) {
        bytes.forEach(broken -> answers.add(new PrinterAnswer.Noise(broken)));
        return idle.next(b, answers);
      }
      var longer = new ArrayList<>(bytes);
      longer.add(b);
      if (longer.size() < 4) {
        return new InAutomatic(idle, List.copyOf(longer));
      }
      answers.add(
          new PrinterAnswer.Automatic(longer.get(0), longer.get(1), longer.get(2), longer.get(3)));
      return idle;
    }
  }

  /// After the first byte. Any byte may follow the second, including those of flow control.
  private record InFull(Idle idle, List<Integer> bytes) implements State {
    @Override
    public State next(int b, List<PrinterAnswer> answers) {
      if (bytes.isEmpty() && b != FULL_SECOND) {
        answers.add(new PrinterAnswer.Noise(FULL_FIRST));
        return idle.next(b, answers);
      }
      var longer = new ArrayList<>(bytes);
      longer.add(b);
      if (longer.size() <= FULL_BYTES) {
        return new InFull(idle, List.copyOf(longer));
      }
      answers.add(
          new PrinterAnswer.Full(longer.get(1), longer.get(2), longer.get(3), longer.get(4)));
      return idle;
    }
  }

  private record InBlock(Idle idle, int header, String text) implements State {
    @Override
    public State next(int b, List<PrinterAnswer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (b == 0) {
        answers.add(complete());
        return idle;
      }
      // A block that does not end is noise that looked like a header.
      if (text.length() == BLOCK_BYTES) {
        answers.add(new PrinterAnswer.Noise(header));
        return idle.next(b, answers);
      }
      return new InBlock(idle, header, text + (char) b);
    }

    private PrinterAnswer complete() {
      return header == 0x37 ? fromNumbered() : new PrinterAnswer.Block(header, text);
    }

    private PrinterAnswer fromNumbered() {
      if (text.startsWith("\"") && text.length() == 5) {
        return new PrinterAnswer.PrintResponse(text.substring(1));
      }
      if (KEYS.matcher(text).matches()) {
        var keys = text.substring(2).split("(?<=\\G..)", -1);
        boolean hasMore = text.charAt(1) == 'A';
        return new PrinterAnswer.Keys(
            Arrays.stream(keys).filter(key -> !key.isEmpty()).toList(), hasMore);
      }
      return CAPACITY.matcher(text).matches()
          ? new PrinterAnswer.Capacity(Long.parseLong(text.substring(1)))
          : new PrinterAnswer.Block(header, text);
    }
  }
}
