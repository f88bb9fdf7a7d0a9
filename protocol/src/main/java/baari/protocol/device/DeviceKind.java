package baari.protocol.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What can need a person's hand.
public enum DeviceKind {
  @JsonProperty("kiosk")
  KIOSK,
  @JsonProperty("board")
  BOARD,
  /// The queue server itself, which nobody reports: it is listed while something is wrong with it.
  @JsonProperty("server")
  SERVER
}
