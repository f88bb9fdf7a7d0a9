package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;

/// Carries a refusal from a resource to its problem answer.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TapRefusal refusal;

  RefusedException(TapRefusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  TapRefusal refusal() {
    return refusal;
  }
}
