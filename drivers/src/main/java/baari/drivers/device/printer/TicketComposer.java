package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.PrinterProfile;
import baari.drivers.device.printer.profile.PrinterProfile.Status;
import baari.drivers.device.printer.profile.PrinterProfile.Store;
import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.QrCommand;
import baari.drivers.protocol.escpos.Query;
import baari.drivers.raster.Bitmap;
import baari.drivers.raster.TextRaster;
import baari.text.PaperText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns a ticket into the bytes of a job that fits a printer's paper. What is too wide is wrapped
/// or made smaller, never clipped.
final class TicketComposer {
  /// The cell of font A on every ESC/POS printer.
  private static final int CELL_WIDTH_DOTS = 12;

  private static final int CELL_HEIGHT_DOTS = 24;

  /// The gap between two pictures, because a picture has no line spacing of its own.
  private static final int GAP_DOTS = 8;

  private final PrinterProfile profile;
  private final boolean isLean;
  private final TextRaster raster = new TextRaster();

  /// @param isLean whether pictures that the printer does not keep are drawn at the smallest
  ///   legible size and not in bold, because the line is slow
  TicketComposer(PrinterProfile profile, boolean isLean) {
    this.profile = profile;
    this.isLean = isLean;
  }

  /// The job, including the cut.
  ///
  /// @param kept the command that prints a picture, if the printer keeps it
  JobWriter compose(Ticket ticket, Function<Bitmap, Optional<byte[]>> kept) {
    var job = begin();
    for (var element : ticket.elements()) {
      add(job, element, kept);
    }
    return finish(job);
  }

  /// The settings that a job relies on. `ESC @` resets a printer that another program has set
  /// differently. It is left out where pictures are kept in RAM, because it would erase them.
  JobWriter begin() {
    var job = new JobWriter();
    if (profile.pictures().store() != Store.RAM) {
      job.initialize();
    }
    var paper = profile.paper();
    job.settings(profile.codePage(), paper.setsFeedUnit(), paper.dotsPerInch());
    return profile.asks(Status.AUTOMATIC) ? job.raw(Query.automatic()) : job;
  }

  /// Feeds what is under the head past the cutter, and cuts it off.
  JobWriter finish(JobWriter job) {
    return job.feed(profile.paper().feedBeforeCutDots()).raw(profile.paper().cutCommand());
  }

  /// The pictures of fixed texts that the printer should keep, in the same order.
  List<Bitmap> draw(List<Ticket.Drawn> texts) {
    var pictures = new ArrayList<Bitmap>();
    for (var text : texts) {
      pictures.addAll(draw(text));
      // Until the printer has them, tickets contain these pictures themselves.
      draw(lean(text));
    }
    return pictures;
  }

  private List<Bitmap> draw(Ticket.Drawn text) {
    return raster.draw(text.text(), text.heightDots(), text.bold(), profile.pictures().widthDots());
  }

  private void add(JobWriter job, Ticket.Element element, Function<Bitmap, Optional<byte[]>> kept) {
    switch (element) {
      case Ticket.Text text -> text(job, text, kept);
      case Ticket.Drawn drawn -> drawn(job, drawn, kept);
      case Ticket.Qr(var data, var moduleDots) -> qr(job, new QrCommand(data, moduleDots));
      case Ticket.Rule() -> job.rule(profile.pictures().widthDots());
      case Ticket.Feed(var dots) -> job.feed(dots);
    }
  }

  private void text(JobWriter job, Ticket.Text text, Function<Bitmap, Optional<byte[]>> kept) {
    var words = PaperText.of(text.text()).text();
    if (!isPrintableAscii(words)) {
      // The printer's code page is not known. A picture is correct with all of them.
      drawn(job, new Ticket.Drawn(words, CELL_HEIGHT_DOTS * text.scale(), text.bold()), kept);
      return;
    }
    var lines = Columns.fit(words, text.scale(), profile.widthDots() / CELL_WIDTH_DOTS);
    lines.text().forEach(line -> job.line(line, lines.scale(), text.bold()));
  }

  private void drawn(JobWriter job, Ticket.Drawn text, Function<Bitmap, Optional<byte[]>> kept) {
    var lines = draw(text);
    boolean isKept = lines.stream().allMatch(line -> kept.apply(line).isPresent());
    for (var line : isKept ? lines : draw(lean(text))) {
      kept.apply(line)
          .ifPresentOrElse(print -> job.stored(print, line.height()), () -> picture(job, line));
      job.feed(GAP_DOTS);
    }
  }

  private Ticket.Drawn lean(Ticket.Drawn text) {
    int least = Math.min(text.heightDots(), TextRaster.LEAST_LEGIBLE_DOTS);
    return isLean ? new Ticket.Drawn(text.text(), least, false) : text;
  }

  private void picture(JobWriter job, Bitmap picture) {
    int left = (profile.widthDots() - picture.width()) / 2;
    int most = profile.pictures().chunkRows();
    switch (profile.pictures().place()) {
      case POSITION -> job.bands(picture, left, most);
      case JUSTIFY -> job.picture(picture, most);
      case PAD -> job.atTheLeft(picture.shifted(left), most);
      case COLUMNS -> job.columns(picture, left);
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
