package baari.board.device;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

final class DeviceSource {
  private DeviceSource() {}

  @Produces
  @Singleton
  static HallDevices devices() {
    return new HallDevices(List.of(), List.of(), List.of(), List.of());
  }

  static void close(@Disposes HallDevices devices) {
    devices.close();
  }
}
