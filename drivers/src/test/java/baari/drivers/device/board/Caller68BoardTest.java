package baari.drivers.device.board;

import baari.drivers.simulator.sign.NumberSignSimulator.Frame;
import java.util.List;

class Caller68BoardTest extends TemplateBoardConformance {
  Caller68BoardTest() {
    super("caller-68", Frame.CALLER);
  }

  @Override
  protected String text(int number) {
    return "D%03d".formatted(number);
  }

  @Override
  protected String longest() {
    return "A047";
  }

  @Override
  protected List<String> impossible() {
    return List.of("D-042", "باری");
  }
}
