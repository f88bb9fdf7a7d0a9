package baari.protocol.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What is known of the paper. `UNKNOWN` means that the printer gave no answer: it is neither
/// printed nor failed.
public enum TicketState {
  @JsonProperty("requested")
  REQUESTED,
  @JsonProperty("printed")
  PRINTED,
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("unknown")
  UNKNOWN
}
