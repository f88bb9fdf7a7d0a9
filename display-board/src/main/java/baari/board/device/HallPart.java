package baari.board.device;

import java.util.function.BooleanSupplier;

/// A device on this board, as the board reports its health to the server.
///
/// @param name lower-case letters, digits and `-`: `sign-c3`, `button-3`
/// @param works whether it works, as far as can be known; never blocks
public record HallPart(String name, BooleanSupplier works) {}
