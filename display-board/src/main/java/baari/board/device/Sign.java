package baari.board.device;

import baari.drivers.device.CallBoard;

/// One LED sign.
///
/// @param id `1`, `2`, …
public record Sign(String id, CallBoard board) {}
