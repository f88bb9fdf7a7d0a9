package baari.drivers.device.board;

import baari.drivers.transport.SerialSettings;

/// One model of board: how it is spoken to, and what it is good for.
///
/// @param line how its serial line is set when it comes from the factory: `9600 8N1`
/// @param text how a call is written on it: `{number}` is `D-042`, `{series}` `D`, `{digits}`
///   `042`, `{counter}` the counter's number
public record BoardProfile(BoardKind kind, String line, String text) {
  public BoardProfile {
    var _ = SerialSettings.parse("any", line);
  }
}
