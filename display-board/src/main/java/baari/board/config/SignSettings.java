package baari.board.config;

import baari.drivers.transport.SerialSettings;

/// An Alpha sign on a serial line.
///
/// @param address two hexadecimal digits
public record SignSettings(SerialSettings line, String address) {}
