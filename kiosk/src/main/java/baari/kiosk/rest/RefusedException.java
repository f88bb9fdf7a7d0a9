package baari.kiosk.rest;

import baari.kiosk.desk.Refusal;

/// Carries a refusal from a resource to its problem answer.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
