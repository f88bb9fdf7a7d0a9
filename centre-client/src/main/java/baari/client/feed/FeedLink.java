package baari.client.feed;

import java.time.Instant;

/// The link to the queue-server.
///
/// @param live whether what is shown is current
/// @param since since when; for a lost link, when the last message came from the server
public record FeedLink(boolean live, Instant since) {}
