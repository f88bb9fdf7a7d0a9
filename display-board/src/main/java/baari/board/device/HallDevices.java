package baari.board.device;

import baari.drivers.device.hall.Button;
import baari.drivers.device.hall.Chime;
import baari.drivers.device.hall.Keypad;
import baari.drivers.device.hall.Lamp;
import java.util.List;
import java.util.Optional;

/// The devices on this board. A list is empty when nothing was configured for it.
///
/// @param parts everything that was configured, including what could not be opened
/// @param beneath what the devices use; it is closed after them
public record HallDevices(
    List<Sign> signs,
    List<Chime> chimes,
    List<Lamp> lamps,
    List<CounterLamp> counterLamps,
    List<CallNextButton> buttons,
    List<CounterKeypad> keypads,
    List<HallPart> parts,
    List<Runnable> beneath)
    implements AutoCloseable {

  /// A lamp that is lit while the citizen of `counter` is called.
  public record CounterLamp(Lamp lamp, String counter) {}

  /// A button that calls the next citizen to `counter`.
  public record CallNextButton(Button button, String counter) {}

  /// The keys of `counter`.
  ///
  /// @param transferTo the service to which the transfer key sends the citizen
  public record CounterKeypad(Keypad keypad, String counter, Optional<String> transferTo) {}

  /// The same devices with other chimes.
  public HallDevices with(List<Chime> others) {
    return new HallDevices(signs, others, lamps, counterLamps, buttons, keypads, parts, beneath);
  }

  @Override
  public void close() {
    signs.forEach(sign -> sign.board().close());
    chimes.forEach(Chime::close);
    lamps.forEach(Lamp::close);
    counterLamps.forEach(each -> each.lamp().close());
    buttons.forEach(each -> each.button().close());
    keypads.forEach(each -> each.keypad().close());
    beneath.forEach(Runnable::run);
  }
}
