package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.Reply;
import baari.drivers.protocol.alpha.AlphaCommand;
import baari.drivers.protocol.alpha.AlphaCommand.ClearPriority;
import baari.drivers.protocol.alpha.AlphaCommand.Mode;
import baari.drivers.protocol.alpha.AlphaCommand.WriteText;
import baari.drivers.protocol.alpha.AlphaFrame;
import java.time.Duration;
import java.util.Optional;

/// An Alpha sign that is only written to. Every text is sent as the *priority text*, in one frame
/// that contains everything. So a sign that lost its power or was replaced shows the next call
/// without anybody's help. The price is a flicker at each change.
final class AlphaPriority implements BoardDialogue {
  private static final Reply NOTHING = new Reply.None(Duration.ZERO);

  private final String address;
  private Optional<Message> shown = Optional.empty();

  AlphaPriority(String address) {
    this.address = address;
  }

  @Override
  public void check(Message message) {
    var _ = command(message);
  }

  @Override
  public Optional<Step> next(Message wanted) {
    if (shown.equals(Optional.of(wanted))) {
      return Optional.empty();
    }
    var frame = AlphaFrame.of(address, command(wanted));
    return Optional.of(
        new Step(Exchange.of(frame.encode(), NOTHING), _ -> shown = Optional.of(wanted)));
  }

  private static AlphaCommand command(Message message) {
    return message.text().isEmpty()
        ? new ClearPriority()
        : new WriteText(
            AlphaCommand.PRIORITY, message.flash() ? Mode.FLASH : Mode.HOLD, message.text());
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
