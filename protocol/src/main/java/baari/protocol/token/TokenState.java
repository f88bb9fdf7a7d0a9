package baari.protocol.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The states of a token.
public enum TokenState {
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("called")
  CALLED,
  @JsonProperty("serving")
  SERVING,
  @JsonProperty("parked")
  PARKED,
  @JsonProperty("served")
  SERVED,
  @JsonProperty("no-show")
  NO_SHOW,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("expired")
  EXPIRED
}
