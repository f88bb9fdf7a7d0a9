package baari.drivers.device;

/// What somebody wants a board to show.
record Message(String text, boolean flash) {}
