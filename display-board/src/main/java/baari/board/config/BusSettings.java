package baari.board.config;

import baari.drivers.transport.SerialSettings;

/// A line with devices on it.
///
/// @param line the settings of the line; its path is a serial device or `tcp://host:port`
public record BusSettings(String name, SerialSettings line) {}
