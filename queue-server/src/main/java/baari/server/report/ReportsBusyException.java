package baari.server.report;

/// The maximum number of reports is already being made.
public final class ReportsBusyException extends Exception {
  private static final long serialVersionUID = 1L;

  ReportsBusyException() {
    super("other reports are being made");
  }
}
