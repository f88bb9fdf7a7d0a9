package baari.board.announce;

import baari.board.announce.Announcement.Moment;
import baari.board.config.AnnounceRule;
import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts calls in a queue: one announcement at a time, oldest first. A number that already waits is
/// not queued a second time; its newest call replaces the waiting one.
///
/// Runs on the loop.
public final class Announcer {
  /// The maximum of waiting calls. One more call drops the oldest, which is on the screen anyway.
  public static final int BOUND = 50;

  private final Loop loop;
  private final AnnounceRule rule;
  private final Consumer<Announcement> out;
  private final ArrayDeque<CallView> waiting = new ArrayDeque<>();
  private @Nullable CallView current;
  private int made;
  private long dropped;

  public Announcer(Loop loop, AnnounceRule rule, Consumer<Announcement> out) {
    this.loop = loop;
    this.rule = rule;
    this.out = out;
  }

  public void announce(CallView call) {
    waiting.removeIf(each -> each.number().equals(call.number()));
    if (waiting.size() == BOUND) {
      waiting.removeFirst();
      dropped++;
    }
    waiting.addLast(call);
    if (current == null) {
      next();
    }
  }

  /// How many calls were never announced because too many were waiting.
  public long dropped() {
    return dropped;
  }

  private void next() {
    var call = waiting.pollFirst();
    current = call;
    if (call != null) {
      made = 0;
      make(call, Moment.STARTED);
    }
  }

  private void make(CallView call, Moment moment) {
    made++;
    out.accept(new Announcement(call, moment));
    loop.after(rule.each(), () -> passed(call));
  }

  private void passed(CallView call) {
    if (made < rule.times() && waiting.isEmpty()) {
      make(call, Moment.REPEATED);
    } else {
      out.accept(new Announcement(call, Moment.ENDED));
      next();
    }
  }
}
