package baari.drivers.device.board;

import baari.drivers.simulator.sign.NumberSignSimulator.Frame;

class FourByteBoardTest extends TemplateBoardConformance {
  FourByteBoardTest() {
    super("four-byte", Frame.FOUR_BYTES);
  }
}
