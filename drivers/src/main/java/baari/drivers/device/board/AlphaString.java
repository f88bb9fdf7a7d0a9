package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.ExchangeResult;
import baari.drivers.bus.Reply;
import baari.drivers.protocol.alpha.AlphaAnswer;
import baari.drivers.protocol.alpha.AlphaCommand;
import baari.drivers.protocol.alpha.AlphaCommand.CallString;
import baari.drivers.protocol.alpha.AlphaCommand.ClearErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ClearPriority;
import baari.drivers.protocol.alpha.AlphaCommand.ConfigureMemory;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace.StringSpace;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace.TextSpace;
import baari.drivers.protocol.alpha.AlphaCommand.ReadErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ReadMemory;
import baari.drivers.protocol.alpha.AlphaCommand.WriteString;
import baari.drivers.protocol.alpha.AlphaFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An Alpha sign whose TEXT file calls a STRING, which changes without a flicker.
///
/// The sign's memory must be divided for this once, which erases it. This is done only when the
/// sign reports another division, or when it has never answered. A sign that answers is asked for
/// its error register after each text. If it has lost its memory, the memory is divided and the
/// text is sent again. A sign that never answers stays dark after it has lost its memory, until the
/// line comes up again. For such a line, [AlphaPriority] is the better choice.
final class AlphaString implements BoardDialogue {
  private static final char TEXT = 'A';
  private static final char STRING = 'a';
  private static final List<FileSpace> FILES =
      List.of(new TextSpace(TEXT, 256), new StringSpace(STRING, AlphaCommand.MAX_TEXT));
  private static final String DIVISION =
      FILES.stream().map(FileSpace::code).collect(Collectors.joining());

  private static final Duration THINKING = Duration.ofMillis(250);

  /// The greatest length of an answer, in bytes, with the zeros before it.
  private static final int LONGEST_ANSWER = 80;

  /// How often a sign that has never answered is asked before it counts as unable to answer.
  private static final int ASKS = 2;

  private static final Duration ERASING = Duration.ofMillis(500);

  /// What is known about the sign's memory.
  private enum Memory {
    UNKNOWN,
    OTHERWISE,
    DIVIDED,
    READY
  }

  private final String address;
  private Memory memory = Memory.UNKNOWN;
  private Optional<Message> shown = Optional.empty();
  private boolean hasAnswered;
  private boolean unchecked;
  private int asks;

  AlphaString(String address) {
    this.address = address;
  }

  @Override
  public void check(Message message) {
    var _ = command(message);
  }

  @Override
  public Optional<Step> next(Message wanted) {
    return switch (memory) {
      case UNKNOWN -> Optional.of(isMute() ? divide() : ask());
      case OTHERWISE -> Optional.of(divide());
      case DIVIDED -> Optional.of(tidy());
      case READY -> write(wanted);
    };
  }

  private Optional<Step> write(Message wanted) {
    if (!shown.equals(Optional.of(wanted))) {
      return Optional.of(
          step(
              _ -> {
                shown = Optional.of(wanted);
                unchecked = hasAnswered;
              },
              Duration.ZERO,
              command(wanted)));
    }
    return unchecked ? Optional.of(checkErrors()) : Optional.empty();
  }

  private boolean isMute() {
    return !hasAnswered && asks >= ASKS;
  }

  private Step ask() {
    return asking(
        new ReadMemory(),
        AlphaAnswer::memory,
        outcome -> {
          hasAnswered = true;
          asks = 0;
          memory = isDivided(outcome) ? Memory.DIVIDED : Memory.OTHERWISE;
        });
  }

  private static boolean isDivided(ExchangeResult outcome) {
    return outcome instanceof ExchangeResult.Answered answered
        && AlphaAnswer.data(answered.bytes()).equals(DIVISION);
  }

  private Step divide() {
    return step(
        _ -> memory = Memory.READY,
        ERASING,
        new ConfigureMemory(FILES),
        new ClearErrors(),
        new CallString(TEXT, STRING));
  }

  /// Removes what another program, or this one in another mode, may have left.
  private Step tidy() {
    return step(
        _ -> memory = Memory.READY,
        Duration.ZERO,
        new ClearErrors(),
        new ClearPriority(),
        new CallString(TEXT, STRING));
  }

  private Step checkErrors() {
    return asking(new ReadErrors(), AlphaAnswer::noErrors, _ -> unchecked = false);
  }

  @Override
  public Optional<Step> poll() {
    return memory == Memory.READY && hasAnswered
        ? Optional.of(
            asking(
                new ReadMemory(),
                AlphaAnswer::memory,
                outcome -> {
                  if (!isDivided(outcome)) {
                    forget();
                  }
                }))
        : Optional.empty();
  }

  @Override
  public Optional<Message> shown() {
    return shown;
  }

  @Override
  public void forget() {
    memory = Memory.UNKNOWN;
    shown = Optional.empty();
    unchecked = false;
  }

  @Override
  public void failed() {
    if (memory == Memory.UNKNOWN && !hasAnswered) {
      asks = Math.min(asks + 1, ASKS);
    }
    forget();
  }

  private Step asking(AlphaCommand question, Reply.Reading reading, Consumer<ExchangeResult> then) {
    var frame = AlphaFrame.of(address, question);
    var reply = new Reply.Awaited(LONGEST_ANSWER, THINKING, reading);
    return new Step(Exchange.of(frame.encode(), reply), then);
  }

  private Step step(Consumer<ExchangeResult> then, Duration rest, AlphaCommand... commands) {
    var bursts = AlphaFrame.of(address, commands).bursts();
    return new Step(new Exchange(bursts, AlphaFrame.PAUSE, new Reply.None(rest)), then);
  }

  /// A text that leaves no room for the bytes of blinking does not blink.
  private static WriteString command(Message message) {
    int longestFlashing = AlphaCommand.MAX_TEXT - AlphaCommand.FLASH_BYTES;
    boolean flash = message.flash() && message.text().length() <= longestFlashing;
    return new WriteString(STRING, flash, message.text());
  }
}
