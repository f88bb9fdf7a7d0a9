package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.Reply;
import baari.drivers.bus.Reply.Verdict;
import baari.drivers.protocol.template.FrameTemplate;
import baari.drivers.protocol.template.FrameTemplate.Content;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// A board that gets everything in one frame of a [FrameTemplate].
final class TemplateBoard implements BoardDialogue {
  private static final Duration THINKING = Duration.ofMillis(200);

  private final int address;
  private final BoardKind.Template kind;
  private Optional<Message> shown = Optional.empty();

  TemplateBoard(int address, BoardKind.Template kind) {
    this.address = address;
    this.kind = kind;
  }

  @Override
  public void check(Message message) {
    var _ = kind.frame().encode(content(message));
  }

  @Override
  public Optional<Step> next(Message wanted) {
    if (shown.equals(Optional.of(wanted))) {
      return Optional.empty();
    }
    var frame = kind.frame().encode(content(wanted));
    return Optional.of(
        new Step(Exchange.of(frame, reply(wanted)), _ -> shown = Optional.of(wanted)));
  }

  private Reply reply(Message wanted) {
    return kind.answer()
        .<Reply>map(answer -> awaited(answer, answer.encode(content(wanted))))
        .orElseGet(() -> new Reply.None(kind.rest()));
  }

  private static Reply awaited(FrameTemplate answer, byte[] expected) {
    return new Reply.Awaited(answer.length(), THINKING, received -> verdict(received, expected));
  }

  private static Verdict verdict(byte[] received, byte[] expected) {
    if (received.length < expected.length) {
      return Verdict.INCOMPLETE;
    }
    return Arrays.equals(received, 0, expected.length, expected, 0, expected.length)
        ? new Verdict.Complete(expected.length)
        : new Verdict.Wrong("the answer differs from the template");
  }

  private Content content(Message message) {
    var text = message.text().isEmpty() ? kind.blank() : message.text();
    return new Content(address, text, message.flash());
  }

  @Override
  public Optional<Message> shown() {
    return shown;
  }

  @Override
  public void forget() {
    shown = Optional.empty();
  }
}
