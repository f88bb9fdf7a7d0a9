package baari.protocol.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The kinds of devices that may need a person's help.
public enum DeviceKind {
  @JsonProperty("kiosk")
  KIOSK,
  @JsonProperty("board")
  BOARD,
  /// The queue server itself. It sends no report. It is listed while something is wrong with it.
  @JsonProperty("server")
  SERVER
}
