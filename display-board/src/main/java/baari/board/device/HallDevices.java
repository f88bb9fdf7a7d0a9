package baari.board.device;

import baari.drivers.device.Button;
import baari.drivers.device.Chime;
import baari.drivers.device.Lamp;
import java.util.List;

/// What hangs on this board; each list is empty where nothing was configured.
///
/// @param beneath what the devices stand on, to be closed after them
public record HallDevices(
    List<Sign> signs,
    List<Chime> chimes,
    List<Lamp> lamps,
    List<CallNextButton> buttons,
    List<Runnable> beneath)
    implements AutoCloseable {

  /// A button that calls the next citizen to `counter`.
  public record CallNextButton(Button button, String counter) {}

  @Override
  public void close() {
    signs.forEach(sign -> sign.board().close());
    chimes.forEach(Chime::close);
    lamps.forEach(Lamp::close);
    buttons.forEach(each -> each.button().close());
    beneath.forEach(Runnable::run);
  }
}
