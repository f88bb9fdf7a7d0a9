package baari.board.announce;

import baari.board.config.BoardSettings;
import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Broadcast;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Takes calls from the channel `calls` and puts announcements on `announcements`.
@Singleton
final class AnnouncerChannel {
  private static final int BUFFER = 64;

  private final Loop loop;
  private final Announcer announcer;

  AnnouncerChannel(
      Loop loop,
      BoardSettings settings,
      MeterRegistry meters,
      @Channel("announcements")
          @Broadcast
          @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
          Emitter<Announcement> out) {
    this.loop = loop;
    this.announcer =
        new Announcer(
            loop,
            settings.announce(),
            announcement -> {
              var _ = out.send(announcement);
            });
    meters.more().counter("baari.announcements.dropped", List.of(), announcer, Announcer::dropped);
  }

  @Incoming("calls")
  void called(CallView call) {
    loop.run(() -> announcer.announce(call));
  }
}
