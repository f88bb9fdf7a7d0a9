package baari.board.announce;

import baari.board.device.DeviceGuard;
import baari.board.device.HallDevices;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the lamp lit while an announcement lasts.
@Singleton
final class LampSwitch {
  private final HallDevices devices;

  LampSwitch(HallDevices devices) {
    this.devices = devices;
  }

  @Incoming("announcements")
  void announced(Announcement announcement) {
    switch (announcement.moment()) {
      case STARTED -> set(true);
      case REPEATED -> {}
      case ENDED -> set(false);
    }
  }

  private void set(boolean on) {
    devices.lamps().forEach(lamp -> DeviceGuard.attempt("lamp", () -> lamp.set(on)));
  }
}
