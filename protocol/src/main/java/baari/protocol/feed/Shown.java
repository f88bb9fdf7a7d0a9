package baari.protocol.feed;

/// A board sends this on the live feed when its screen or sign shows every call up to `sequence`.
public record Shown(long sequence) {}
