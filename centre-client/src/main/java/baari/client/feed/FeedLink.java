package baari.client.feed;

import java.time.Instant;

/// The link to the queue-server.
///
/// @param live whether what is shown is current
/// @param since when it became so; for a lost link, when the server was last heard
public record FeedLink(boolean live, Instant since) {}
