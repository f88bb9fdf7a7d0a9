package baari.drivers.protocol.escpos;

import java.util.ArrayList;
import java.util.List;

/// Tells apart what a printer mixes on one line: real-time status, automatic status, answers to `GS
/// r`, blocks and flow control. Takes any split of the bytes and never throws; one thread.
///
/// ```
/// 0xx1xx10                          DLE EOT        also between the bytes of an automatic status
/// 0xx1xx00 0xx0xxxx 0xx0xxxx 0xx0xxxx   automatic status
/// 0xx0xxxx                          GS r
/// 0x37|0x5F … 00                    block: 37 22 d1 d2 d3 d4 00 for GS ( H, 5F … 00 for GS I
/// 0x11, 0x13                        XON, XOFF
/// ```
///
/// Source: TM-T88III specification, appendix G ("Recognition of data from the printer").
public final class AnswerParser {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int BLOCK_BYTES = 80;

  private State state = new Idle();

  /// The answers that `bytes` complete, in order.
  public List<Answer> accept(byte[] bytes) {
    var answers = new ArrayList<Answer>();
    for (byte b : bytes) {
      state = state.next(b & 0xFF, answers);
    }
    return answers;
  }

  /// Forgets a half-received answer; for a line that is new.
  public void reset() {
    state = new Idle();
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
    State next(int b, List<Answer> answers);
  }

  private record Idle() implements State {
    @Override
    public State next(int b, List<Answer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (beginsBlock(b)) {
        return new InBlock(b, "");
      }
      if (beginsAutomatic(b)) {
        return new InAutomatic(List.of(b));
      }
      answers.add(single(b));
      return this;
    }

    private static Answer single(int b) {
      if (isRealTime(b)) {
        return new Answer.RealTime(b);
      }
      return continuesAutomatic(b) ? new Answer.Transmitted(b) : new Answer.Noise(b);
    }
  }

  private record InAutomatic(List<Integer> bytes) implements State {
    @Override
    public State next(int b, List<Answer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (isRealTime(b)) {
        answers.add(new Answer.RealTime(b));
        return this;
      }
      if (!continuesAutomatic(b)) {
        bytes.forEach(broken -> answers.add(new Answer.Noise(broken)));
        return new Idle().next(b, answers);
      }
      var longer = new ArrayList<>(bytes);
      longer.add(b);
      if (longer.size() < 4) {
        return new InAutomatic(List.copyOf(longer));
      }
      answers.add(new Answer.Automatic(longer.get(0), longer.get(1), longer.get(2), longer.get(3)));
      return new Idle();
    }
  }

  private record InBlock(int header, String text) implements State {
    @Override
    public State next(int b, List<Answer> answers) {
      if (isFlowControl(b)) {
        return this;
      }
      if (b == 0) {
        answers.add(complete());
        return new Idle();
      }
      // A block that does not end is noise that looked like a header.
      if (text.length() == BLOCK_BYTES) {
        answers.add(new Answer.Noise(header));
        return new Idle().next(b, answers);
      }
      return new InBlock(header, text + (char) b);
    }

    private Answer complete() {
      return header == 0x37 && text.startsWith("\"") && text.length() == 5
          ? new Answer.PrintResponse(text.substring(1))
          : new Answer.Block(header, text);
    }
  }
}
