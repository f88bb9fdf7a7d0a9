package baari.board.announce;

import baari.board.device.DeviceGuard;
import baari.board.device.HallDevices;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Rings the chime each time a call is announced.
@Singleton
final class ChimeRinger {
  private final HallDevices devices;

  ChimeRinger(HallDevices devices) {
    this.devices = devices;
  }

  @Incoming("announcements")
  void announced(Announcement announcement) {
    switch (announcement.moment()) {
      case STARTED, REPEATED ->
          devices.chimes().forEach(chime -> DeviceGuard.attempt("chime", chime::strike));
      case ENDED -> {}
    }
  }
}
