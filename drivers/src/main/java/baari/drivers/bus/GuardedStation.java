package baari.drivers.bus;

import baari.drivers.guard.Guard;
import java.util.Optional;

/// A station whose mistakes do not reach the bus or the other stations: one that fails to say what
/// it wants is passed over.
final class GuardedStation implements Station {
  private final Station station;
  private final Guard guard;

  GuardedStation(Station station, String bus) {
    this.station = station;
    this.guard = new Guard(bus + " station");
  }

  @Override
  public String name() {
    return guard.get(station::name, "a device");
  }

  @Override
  public Optional<Wish> next() {
    return guard.get(station::next, Optional.empty());
  }

  @Override
  public void done(Outcome outcome) {
    guard.run(() -> station.done(outcome));
  }

  @Override
  public void lineUp() {
    guard.run(station::lineUp);
  }

  @Override
  public void lineDown() {
    guard.run(station::lineDown);
  }

  @Override
  public void heard(byte[] bytes) {
    guard.run(() -> station.heard(bytes));
  }
}
