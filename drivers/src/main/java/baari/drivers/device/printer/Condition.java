package baari.drivers.device.printer;

import baari.drivers.device.printer.PrinterStatus.Paper;
import baari.drivers.protocol.escpos.PrinterAnswer;
import java.util.EnumSet;
import java.util.Set;

/// A printer's condition, put together from real-time answers and automatic status.
record Condition(Set<Sign> signs) {

  /// What one status bit means.
  enum Sign {
    OFFLINE,
    COVER_OPEN,
    STOPPED_BY_PAPER,
    STOPPED_BY_ERROR,
    CUTTER_ERROR,
    JAM,
    OTHER_ERROR,
    NEAR_END,
    PAPER_OUT,
    TICKET_WAITING
  }

  static final Condition HEALTHY = new Condition(Set.of());

  Condition {
    signs = Set.copyOf(signs);
  }

  /// The condition after the answer to `DLE EOT n`.
  Condition withRealTime(int n, int bits) {
    return switch (n) {
      case 1 -> with(Sign.OFFLINE, bits & 0x08);
      case 2 ->
          with(Sign.COVER_OPEN, bits & 0x04)
              .with(Sign.STOPPED_BY_PAPER, bits & 0x20)
              .with(Sign.STOPPED_BY_ERROR, bits & 0x40);
      case 3 -> with(Sign.CUTTER_ERROR, bits & 0x08).with(Sign.OTHER_ERROR, bits & 0x64);
      case 4 -> with(Sign.NEAR_END, bits & 0x0C).with(Sign.PAPER_OUT, bits & 0x60);
      default -> throw new IllegalArgumentException("There is no DLE EOT " + n);
    };
  }

  static Condition of(PrinterAnswer.Automatic status) {
    return HEALTHY
        .with(Sign.OFFLINE, status.first() & 0x08)
        .with(Sign.COVER_OPEN, status.first() & 0x20)
        .with(Sign.CUTTER_ERROR, status.second() & 0x08)
        .with(Sign.OTHER_ERROR, status.second() & 0x64)
        .with(Sign.NEAR_END, status.third() & 0x03)
        .with(Sign.PAPER_OUT, status.third() & 0x0C);
  }

  /// From the full status of Custom's kiosk printers.
  static Condition of(PrinterAnswer.Full status) {
    return HEALTHY
        .with(Sign.PAPER_OUT, status.paper() & 0x01)
        .with(Sign.NEAR_END, status.paper() & 0x44)
        .with(Sign.TICKET_WAITING, status.paper() & 0x20)
        .with(Sign.COVER_OPEN, (status.user() & 0x03) | (status.unrecoverable() & 0x02))
        .with(Sign.JAM, status.recoverable() & 0x40)
        .with(Sign.OTHER_ERROR, (status.recoverable() & 0x0B) | (status.unrecoverable() & 0x4C))
        .with(Sign.CUTTER_ERROR, status.unrecoverable() & 0x01);
  }

  /// The condition as callers of the printer see it.
  PrinterStatus status() {
    boolean noPaper = has(Sign.PAPER_OUT) || has(Sign.STOPPED_BY_PAPER);
    boolean explained = has(Sign.COVER_OPEN) || noPaper || has(Sign.CUTTER_ERROR) || has(Sign.JAM);
    boolean stopped = has(Sign.OFFLINE) || has(Sign.STOPPED_BY_ERROR);
    return new PrinterStatus(
        true,
        noPaper ? Paper.OUT : has(Sign.NEAR_END) ? Paper.NEAR_END : Paper.ADEQUATE,
        has(Sign.COVER_OPEN),
        has(Sign.CUTTER_ERROR),
        has(Sign.JAM),
        has(Sign.OTHER_ERROR) || (stopped && !explained),
        has(Sign.TICKET_WAITING));
  }

  private boolean has(Sign sign) {
    return signs.contains(sign);
  }

  private Condition with(Sign sign, int bits) {
    var next = EnumSet.noneOf(Sign.class);
    next.addAll(signs);
    if (bits == 0) {
      next.remove(sign);
    } else {
      next.add(sign);
    }
    return new Condition(next);
  }
}
