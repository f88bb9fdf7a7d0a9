package baari.board.config;

/// An Alpha sign on a serial line.
///
/// @param port the serial device
/// @param line speed and character format, for example `9600 7E1`
/// @param address two hexadecimal digits
public record SignSettings(String port, String line, String address) {}
