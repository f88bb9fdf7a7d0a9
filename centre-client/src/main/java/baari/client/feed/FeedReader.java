package baari.client.feed;

import baari.client.Backoff;
import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.Shown;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the live feed of one centre while the program runs. It takes a snapshot and applies
/// events. After a lost link it continues from its sequence. After a gap it asks for a new
/// snapshot.
///
/// Everything happens on the loop.
public final class FeedReader {
  private static final Logger LOG = Logger.getLogger(FeedReader.class);

  private final Loop loop;
  private final FeedSettings settings;
  private final FeedConnector connector;
  private final ObjectMapper json;
  private final FeedListener listener;
  private final InstantSource time;
  private final ServerClock serverClock;
  private final FeedState feed = new FeedState();
  private final Backoff backoff = new Backoff(new SplittableRandom());

  private @Nullable WebSocket socket;
  private Loop.@Nullable Timer watchdog;
  private Instant heard;
  private boolean live;
  private boolean wantSnapshot = true;
  private boolean closed;

  public FeedReader(
      Loop loop,
      FeedSettings settings,
      FeedConnector connector,
      ObjectMapper json,
      FeedListener listener,
      InstantSource time,
      ServerClock serverClock) {
    this.loop = loop;
    this.settings = settings;
    this.connector = connector;
    this.json = json;
    this.listener = listener;
    this.time = time;
    this.serverClock = serverClock;
    this.heard = time.instant();
  }

  public void start() {
    loop.run(() -> {
      listener.link(new FeedLink(false, heard));
      connect();
    });
  }

  public void close() {
    loop.run(() -> {
      closed = true;
      drop();
    });
  }

  /// Tells the server that a screen or sign shows every call up to `sequence`. The message is
  /// dropped when the link is down or its write queue is full: a later message covers it.
  public void shown(long sequence) {
    loop.run(() -> {
      var open = socket;
      if (open != null && live && !open.writeQueueFull()) {
        open.writeTextMessage(write(new Shown(sequence)));
      }
    });
  }

  private void connect() {
    if (closed) {
      return;
    }
    connector
        .connect(wantSnapshot ? -1 : feed.sequence())
        .onComplete(
            opened -> loop.run(() -> opened(opened)),
            failure -> loop.run(() -> retry(String.valueOf(failure.getMessage()))));
  }

  private void opened(WebSocket opened) {
    if (closed) {
      opened.close();
      return;
    }
    socket = opened;
    feed.linked();
    opened.textMessageHandler(text -> {
      opened.pause();
      loop.run(() -> receive(opened, text));
    });
    opened.closeHandler(_ -> loop.run(() -> lost(opened, "closed by the server")));
    opened.exceptionHandler(failure -> loop.run(() -> lost(opened, failure.toString())));
    watch(opened, settings.silence());
    opened.resume();
  }

  private void watch(WebSocket watched, Duration wait) {
    var armedAt = time.instant();
    watchdog = loop.after(wait, () -> check(watched, armedAt));
  }

  private void check(WebSocket watched, Instant armedAt) {
    var from = heard.isAfter(armedAt) ? heard : armedAt;
    var left = settings.silence().minus(Duration.between(from, time.instant()));
    if (heard.isAfter(armedAt) && left.isPositive()) {
      watch(watched, left);
    } else {
      lost(watched, "silent for " + settings.silence().toMillis() + " ms");
    }
  }

  private void receive(WebSocket from, String text) {
    if (!from.equals(socket)) {
      return;
    }
    heard = time.instant();
    // One read of the socket may bring thousands of messages, and the channels' consumers run only
    // after it. So messages are taken one at a time. The rest waits at the server, whose backlog is
    // bounded, and not in the channels, which refuse messages when their buffer is full.
    loop.soon(from::resume);
    try {
      take(from, json.readValue(text, FeedMessage.class));
    } catch (JsonProcessingException unreadable) {
      wantSnapshot = true;
      lost(from, "unreadable message: " + unreadable.getOriginalMessage());
    }
  }

  private void take(WebSocket from, FeedMessage message) {
    if (message instanceof FeedMessage.Heartbeat beat) {
      serverClock.heard(beat.at());
    }
    switch (feed.accept(message)) {
      case FeedStep.Advanced advanced -> {
        alive();
        listener.changed(advanced.state(), advanced.message(), recent(advanced.calls()));
      }
      case FeedStep.Alive _ -> alive();
      case FeedStep.Gap gap -> {
        wantSnapshot = true;
        lost(from, "gap: " + gap.reason());
      }
    }
  }

  private List<CallView> recent(List<CallView> calls) {
    return calls.stream()
        .filter(call -> serverClock.age(call.at()).compareTo(settings.announceWithin()) <= 0)
        .toList();
  }

  private void alive() {
    wantSnapshot = false;
    backoff.reset();
    if (!live) {
      live = true;
      LOG.infof("Live with %s", settings.address().server());
      listener.link(new FeedLink(true, heard));
    }
  }

  private void lost(WebSocket lost, String reason) {
    if (lost.equals(socket)) {
      drop();
      retry(reason);
    }
  }

  private void drop() {
    if (watchdog != null) {
      watchdog.cancel();
    }
    var open = socket;
    socket = null;
    if (open != null) {
      open.close();
    }
  }

  private void retry(String reason) {
    if (closed) {
      return;
    }
    if (live) {
      live = false;
      LOG.warnf("Not live with %s: %s", settings.address().server(), reason);
      listener.link(new FeedLink(false, heard));
    } else {
      LOG.debugf("No feed from %s: %s", settings.address().server(), reason);
    }
    loop.after(backoff.next(), this::connect);
  }

  private String write(Shown shown) {
    try {
      return json.writeValueAsString(shown);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
