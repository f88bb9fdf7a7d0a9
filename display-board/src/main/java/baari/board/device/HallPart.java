package baari.board.device;

import java.util.function.BooleanSupplier;

/// Something that hangs on this board, as its health is told to the server.
///
/// @param name lower-case letters, digits and `-`: `sign-c3`, `button-3`
/// @param works whether it does what it is there for, as far as it can be known; never blocks
public record HallPart(String name, BooleanSupplier works) {}
