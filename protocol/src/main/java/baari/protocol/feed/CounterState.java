package baari.protocol.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a counter takes citizens.
public enum CounterState {
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("open")
  OPEN,
  @JsonProperty("paused")
  PAUSED
}
