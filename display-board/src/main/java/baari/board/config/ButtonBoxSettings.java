package baari.board.config;

import baari.drivers.device.hall.ButtonBox.Speaking;
import java.util.Optional;

/// A button box at one counter.
///
/// @param bus the name of its line
/// @param transferTo the service to which the transfer key sends the citizen; without it the key
///   does nothing
public record ButtonBoxSettings(
    String name,
    String bus,
    String address,
    String counter,
    Speaking speaking,
    Optional<String> transferTo) {}
