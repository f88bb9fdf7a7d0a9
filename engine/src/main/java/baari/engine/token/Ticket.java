package baari.engine.token;

/// What is known of a token's paper.
public enum Ticket {
  REQUESTED,
  PRINTED,
  FAILED,
  UNKNOWN
}
