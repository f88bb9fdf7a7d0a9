package baari.drivers.device.board;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.NumberSignSimulator;
import java.io.IOException;
import java.util.List;

/// A shipped template profile on a simulated board that was written from the bytes that shops show.
abstract class TemplateBoardConformance extends CallBoardConformance {
  private static final int ADDRESS = 5;

  private final String profile;
  private final NumberSignSimulator.Frame frame;

  TemplateBoardConformance(String profile, NumberSignSimulator.Frame frame) {
    this.profile = profile;
    this.frame = frame;
  }

  @Override
  protected Sign newSign() throws IOException {
    var read = BoardProfiles.read(profile);
    var line = new SimulatedLine("bus", LineSpeed.AT_ONCE);
    return new BoardRig(
        new NumberSignSimulator(line, frame, ADDRESS),
        read.line(),
        bus -> read.kind().board(bus, "board 5", String.valueOf(ADDRESS)));
  }

  @Override
  protected String text(int number) {
    return "%03d".formatted(number);
  }

  @Override
  protected String longest() {
    return "999";
  }

  @Override
  protected List<String> impossible() {
    return List.of("65536");
  }

  @Override
  protected boolean canFlash() {
    return false;
  }
}
