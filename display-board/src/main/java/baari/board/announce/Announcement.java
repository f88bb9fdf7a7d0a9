package baari.board.announce;

import baari.protocol.feed.CallView;

/// A step of an announcement. An announcement always ends before the next one starts.
public record Announcement(CallView call, Moment moment) {

  /// What happens now.
  public enum Moment {
    /// The call is announced for the first time.
    STARTED,
    /// The call is announced again.
    REPEATED,
    /// The announcement is over.
    ENDED
  }
}
