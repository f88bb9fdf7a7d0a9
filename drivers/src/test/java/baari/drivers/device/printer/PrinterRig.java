package baari.drivers.device.printer;

import java.util.List;

/// A printer under test, and the ways to cause faults. On real hardware, a person causes them.
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

  /// Breaks the line after `bytes` more bytes. It can be connected again at once.
  void breakLineAfter(long bytes);

  void openCoverAfter(long bytes);

  /// The printer prints but does not confirm it, until [#confirmAgain()].
  void stopConfirming();

  void confirmAgain();

  /// The printer neither reads nor answers although its link is up, until [#wakeUp()].
  void fallSilent();

  void wakeUp();

  /// The latin text of the papers that came out, the newest first.
  List<List<String>> papers();

  @Override
  void close();
}
