package baari.engine;

/// What is known of a token's paper.
public enum Ticket {
  REQUESTED,
  PRINTED,
  FAILED,
  UNKNOWN
}
