package baari.server.feed;

/// One text frame.
///
/// @param sequence where a reader stands that has it
record Frame(long sequence, String text) {}
