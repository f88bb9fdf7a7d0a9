package baari.drivers.device.board;

/// What somebody wants a board to show.
record Message(String text, boolean flash) {}
