package baari.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What stands in the hall.
public enum DeviceKind {
  @JsonProperty("kiosk")
  KIOSK,
  @JsonProperty("board")
  BOARD
}
