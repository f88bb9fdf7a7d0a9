package baari.drivers.device.board;

import baari.drivers.transport.SerialSettings;

/// One model of board: its protocol, its line and how a call is written on it.
///
/// @param line the factory setting of its serial line, for example `9600 8N1`
/// @param text how a call is written on it: `{number}` is `D-042`, `{series}` `D`, `{digits}`
///   `042`, `{counter}` the counter's number
public record BoardProfile(BoardKind kind, String line, String text) {
  public BoardProfile {
    var _ = SerialSettings.parse("any", line);
  }
}
