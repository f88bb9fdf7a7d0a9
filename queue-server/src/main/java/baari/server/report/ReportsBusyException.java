package baari.server.report;

/// As many reports as may be are being made already.
public final class ReportsBusyException extends Exception {
  private static final long serialVersionUID = 1L;

  ReportsBusyException() {
    super("other reports are being made");
  }
}
