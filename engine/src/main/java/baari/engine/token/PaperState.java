package baari.engine.token;

/// What is known about a token's ticket.
public enum PaperState {
  REQUESTED,
  PRINTED,
  FAILED,
  UNKNOWN
}
