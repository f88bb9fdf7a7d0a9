package baari.drivers.bus;

import baari.drivers.guard.Guard;
import java.util.Optional;

/// A device whose exceptions do not reach the bus or the other devices. If [#next()] fails, the
/// device gets no turn.
final class GuardedDevice implements BusDevice {
  private final BusDevice device;
  private final Guard guard;

  GuardedDevice(BusDevice device, String bus) {
    this.device = device;
    this.guard = new Guard(bus + " device");
  }

  @Override
  public String name() {
    return guard.get(device::name, "a device");
  }

  @Override
  public Optional<DueExchange> next() {
    return guard.get(device::next, Optional.empty());
  }

  @Override
  public void done(ExchangeResult result) {
    guard.run(() -> device.done(result));
  }

  @Override
  public void lineUp() {
    guard.run(device::lineUp);
  }

  @Override
  public void lineDown() {
    guard.run(device::lineDown);
  }

  @Override
  public void heard(byte[] bytes) {
    guard.run(() -> device.heard(bytes));
  }
}
