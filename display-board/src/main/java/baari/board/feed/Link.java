package baari.board.feed;

import java.time.Instant;

/// The link to the queue-server.
///
/// @param live whether what is shown is current
/// @param since when it became so; for a lost link, when the server was last heard
public record Link(boolean live, Instant since) {}
