package baari.board.config;

import baari.drivers.transport.SerialSettings;

/// A line with devices on it.
///
/// @param line how it is set; its path is a serial device, or `tcp://host:port`
public record BusSettings(String name, SerialSettings line) {}
