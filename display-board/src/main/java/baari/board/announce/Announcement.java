package baari.board.announce;

import baari.protocol.feed.CallView;

/// A moment of an announcement. Of two announcements the first has always ended before the second
/// starts.
public record Announcement(CallView call, Moment moment) {

  /// What happens now.
  public enum Moment {
    /// It is made for the first time.
    STARTED,
    /// It is made once more.
    REPEATED,
    /// It is over.
    ENDED
  }
}
