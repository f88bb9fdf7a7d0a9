package baari.drivers.device.board;

import baari.drivers.bus.Bus;
import baari.drivers.bus.LineTiming;
import baari.drivers.simulator.sign.SignSimulator;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A simulated sign, and boards on buses on its line.
record BoardRig(
    SignSimulator simulator, String settings, Function<Bus, CallBoard> maker, List<Bus> buses)
    implements CallBoardConformance.Sign {

  /// @param settings the settings of the line: `9600 7E1`
  BoardRig(SignSimulator simulator, String settings, Function<Bus, CallBoard> maker) {
    this(simulator, settings, maker, new ArrayList<>());
  }

  static Bus bus(SignSimulator simulator, String line) {
    var settings = SerialSettings.parse(simulator.line().path().toString(), line);
    return new Bus(Transport.serial(settings), LineTiming.of(settings));
  }

  @Override
  public CallBoard board() {
    var bus = bus(simulator, settings);
    var board = maker.apply(bus);
    buses.add(bus.start());
    return board;
  }

  @Override
  public String litText() {
    return simulator.litText();
  }

  @Override
  public boolean flashing() {
    return simulator.flashing();
  }

  @Override
  public void unplug() {
    simulator.line().unplug();
  }

  @Override
  public void replug() throws IOException {
    simulator.line().replug();
  }

  @Override
  public void powerCycle() {
    simulator.powerCycle();
  }

  @Override
  public boolean awaitLit(Predicate<String> condition, Duration timeout)
      throws InterruptedException {
    return simulator.await(() -> condition.test(simulator.litText()), timeout);
  }

  void endBuses() {
    buses.forEach(Bus::close);
    buses.clear();
  }

  @Override
  public void close() {
    endBuses();
    simulator.line().close();
  }
}
