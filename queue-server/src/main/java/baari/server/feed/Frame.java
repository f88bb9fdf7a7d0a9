package baari.server.feed;

/// One text frame.
///
/// @param sequence the sequence that a reader has reached with this frame
record Frame(long sequence, String text) {}
