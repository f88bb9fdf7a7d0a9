package baari.drivers.device;

import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.QrCommand;
import baari.drivers.protocol.escpos.Query;
import baari.drivers.raster.Bitmap;
import baari.drivers.raster.TextRaster;
import baari.drivers.raster.UndrawableTextException;

/// Turns a ticket into the bytes of a job that fits a printer's paper: what is too wide is wrapped
/// or made smaller, never clipped.
final class TicketComposer {
  /// Font A of every ESC/POS printer.
  private static final int CELL_WIDTH_DOTS = 12;

  private static final int CELL_HEIGHT_DOTS = 24;
  private static final int RULE_DOTS = 2;

  /// Between two pictures; a picture has no line spacing of its own.
  private static final int GAP_DOTS = 8;

  private final PrinterProfile profile;
  private final TextRaster raster = new TextRaster();

  TicketComposer(PrinterProfile profile) {
    this.profile = profile;
  }

  /// The job up to and with the cut.
  JobWriter compose(Ticket ticket) throws UndrawableTextException {
    // Initializing may switch automatic status off.
    var job = new JobWriter().initialize().raw(Query.automatic());
    for (var element : ticket.elements()) {
      add(job, element);
    }
    return finish(job);
  }

  /// Feeds what is under the head past the cutter, and cuts it off.
  JobWriter finish(JobWriter job) {
    job.feed(profile.feedBeforeCutDots());
    return profile.cutter() ? job.cut() : job;
  }

  private void add(JobWriter job, Ticket.Element element) throws UndrawableTextException {
    switch (element) {
      case Ticket.Text text -> text(job, text);
      case Ticket.Drawn(var text, var size, var bold) -> drawn(job, text, size, bold);
      case Ticket.Qr(var data, var moduleDots) -> qr(job, new QrCommand(data, moduleDots));
      case Ticket.Rule() -> job.picture(Bitmap.filled(profile.widthDots(), RULE_DOTS));
      case Ticket.Feed(var dots) -> job.feed(dots);
    }
  }

  private void text(JobWriter job, Ticket.Text text) throws UndrawableTextException {
    if (!isPrintableAscii(text.text())) {
      // The printer's code page is not known; a picture is right on all of them.
      drawn(job, text.text(), CELL_HEIGHT_DOTS * text.scale(), text.bold());
      return;
    }
    var lines = Columns.fit(text.text(), text.scale(), profile.widthDots() / CELL_WIDTH_DOTS);
    lines.text().forEach(line -> job.line(line, lines.scale(), text.bold()));
  }

  private void drawn(JobWriter job, String text, int size, boolean bold)
      throws UndrawableTextException {
    for (var line : raster.draw(text, size, bold, profile.widthDots())) {
      job.picture(line).feed(GAP_DOTS);
    }
  }

  private void qr(JobWriter job, QrCommand qr) {
    int fitting = Math.min(qr.moduleDots(), profile.widthDots() / qr.mostModulesAcross());
    job.qr(new QrCommand(qr.data(), fitting));
  }

  private static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
