package baari.protocol.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What is known about the printed ticket. `UNKNOWN` means that the printer gave no answer: the
/// ticket counts neither as printed nor as failed.
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
