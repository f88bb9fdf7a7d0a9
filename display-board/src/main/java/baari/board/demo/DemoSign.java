package baari.board.demo;

import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.SignSimulator;
import java.io.IOException;
import java.util.SplittableRandom;

/// One simulated sign of the hall.
///
/// @param place where the sign hangs
/// @param profile the kind of sign
record DemoSign(String id, String place, String profile, SignSimulator simulator) {
  private static final double NOISE = 0.02;

  DemoLeds.Led led() {
    var counts = simulator.counts();
    long errors = counts.badChecksum() + counts.malformed() + counts.refused();
    return new DemoLeds.Led(
        id,
        place,
        profile,
        new DemoLeds.Wiring(simulator.line().path().toString(), cable(simulator.line())),
        new DemoLeds.Face(simulator.litText(), simulator.flashing(), "/demo/led/" + id + ".png"),
        new DemoLeds.Condition(counts.shown(), errors, simulator.fault() == Fault.NONE));
  }

  private static String cable(SimulatedLine line) {
    if (!line.isPlugged()) {
      return "unplugged";
    }
    if (line.isStalled()) {
      return "stalled";
    }
    return line.isNoisy() ? "noisy" : "well";
  }

  /// Faults of the cable affect all signs on the same line.
  void fault(DemoFault fault) throws IOException {
    var line = simulator.line();
    switch (fault) {
      case UNPLUG -> line.unplug();
      case REPLUG -> line.replug();
      case STALL -> line.stall(true);
      case FLOW -> line.stall(false);
      case NOISE -> line.noise(NOISE, new SplittableRandom().nextLong());
      case QUIET -> line.noise(0, 0);
      case POWER_CYCLE -> simulator.powerCycle();
      case DEAD -> simulator.fault(Fault.DEAD);
      case SLOW -> simulator.fault(Fault.SLOW);
      case WRONG_CHECK -> simulator.fault(Fault.WRONG_CHECK);
      case HEALTHY -> simulator.fault(Fault.NONE);
    }
  }
}
