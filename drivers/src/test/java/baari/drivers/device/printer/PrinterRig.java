package baari.drivers.device.printer;

import java.util.List;

/// A printer under test and the hands that make trouble for it. On real hardware the hands are a
/// person's.
interface PrinterRig extends AutoCloseable {
  /// The driver, connected to it.
  TicketPrinter printer();

  void takeOutPaper();

  void putInPaper();

  void letPaperRunLow();

  void openCover();

  void closeCover();

  void powerOff();

  void powerOn();

  /// Breaks the line after `bytes` more have come in; it can be made anew at once.
  void breakLineAfter(long bytes);

  void openCoverAfter(long bytes);

  /// It prints but does not say so, until [#confirmAgain()].
  void stopConfirming();

  void confirmAgain();

  /// It neither reads nor answers although its link is up, until [#wakeUp()].
  void fallSilent();

  void wakeUp();

  /// The latin text of the papers that came out, the newest first.
  List<List<String>> papers();

  @Override
  void close();
}
