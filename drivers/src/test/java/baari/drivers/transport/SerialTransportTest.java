package baari.drivers.transport;

import java.io.IOException;

class SerialTransportTest extends TwoWayTransportConformance {

  @Override
  protected TwoWayPeer newPeer() throws IOException {
    return new PtyPeer(
        path -> Transport.serial(SerialSettings.parse(path.toString(), "115200 8N1")));
  }
}
