package baari.board.demo;

import baari.board.config.BoardSettings;
import baari.board.device.ConfiguredDevices;
import baari.board.device.HallDevices;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Chooses the simulated devices in the demo profile, otherwise the configured ones.
final class DeviceChoice {
  static final String PROFILE = "demo";

  private DeviceChoice() {}

  static boolean demo() {
    return ConfigUtils.isProfileActive(PROFILE);
  }

  @Produces
  @Singleton
  static HallDevices devices(BoardSettings settings, Instance<DemoHall> hall) {
    return demo() ? hall.get().devices() : ConfiguredDevices.open(settings);
  }

  static void close(@Disposes HallDevices devices) {
    devices.close();
  }
}
