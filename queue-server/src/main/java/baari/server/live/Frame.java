package baari.server.live;

/// One text frame.
///
/// @param sequence where a reader stands that has it
record Frame(long sequence, String text) {}
