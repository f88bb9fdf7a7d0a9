package baari.engine.token;

/// What is known of a token's paper.
public enum PaperState {
  REQUESTED,
  PRINTED,
  FAILED,
  UNKNOWN
}
