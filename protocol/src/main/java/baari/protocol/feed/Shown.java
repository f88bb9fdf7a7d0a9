package baari.protocol.feed;

/// What a board sends on the live feed once every call up to `sequence` stands on its screen or
/// sign.
public record Shown(long sequence) {}
