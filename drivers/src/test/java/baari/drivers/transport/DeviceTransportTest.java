package baari.drivers.transport;

import java.io.IOException;

/// A pseudo-terminal in raw mode instead of the USB line printer's device.
class DeviceTransportTest extends TwoWayTransportConformance {

  @Override
  protected TwoWayPeer newPeer() throws IOException {
    return new PtyPeer(Transport::device);
  }
}
