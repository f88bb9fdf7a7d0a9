package baari.drivers.device.board;

import baari.drivers.simulator.sign.NumberSignSimulator.Frame;

class ColonFrameBoardTest extends TemplateBoardConformance {
  ColonFrameBoardTest() {
    super("colon-frame", Frame.COLON);
  }
}
