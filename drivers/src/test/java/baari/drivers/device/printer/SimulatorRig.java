package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.PrinterProfile;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.drivers.transport.Transport;
import java.time.Duration;
import java.util.List;

/// The driver over TCP on a simulated printer.
final class SimulatorRig implements PrinterRig {
  private static final int TCP_BYTES_PER_SECOND = 100_000;

  final PrinterSimulator simulator;
  private final TicketPrinter printer;

  SimulatorRig(PrinterProfile profile) {
    var timings =
        new PrinterTimings(
            TCP_BYTES_PER_SECOND,
            Duration.ofMillis(700),
            Duration.ofMillis(50),
            Duration.ofSeconds(2));
    simulator = PrinterSimulator.onTcp(0, profile.widthDots());
    printer =
        new EscPosTicketPrinter(Transport.tcp("127.0.0.1", simulator.port()), profile, timings);
  }

  @Override
  public TicketPrinter printer() {
    return printer;
  }

  @Override
  public void takeOutPaper() {
    simulator.raise(Fault.PAPER_OUT);
  }

  @Override
  public void putInPaper() {
    simulator.clear(Fault.PAPER_OUT);
  }

  @Override
  public void letPaperRunLow() {
    simulator.raise(Fault.NEAR_END);
  }

  @Override
  public void openCover() {
    simulator.raise(Fault.COVER_OPEN);
  }

  @Override
  public void closeCover() {
    simulator.clear(Fault.COVER_OPEN);
  }

  @Override
  public void powerOff() {
    simulator.raise(Fault.POWER_CUT);
  }

  @Override
  public void powerOn() {
    simulator.clear(Fault.POWER_CUT);
  }

  @Override
  public void breakLineAfter(long bytes) {
    simulator.cutLineAfter(bytes);
  }

  @Override
  public void openCoverAfter(long bytes) {
    simulator.after(bytes, this::openCover);
  }

  @Override
  public void stopConfirming() {
    simulator.raise(Fault.NO_PROOF);
  }

  @Override
  public void confirmAgain() {
    simulator.clear(Fault.NO_PROOF);
  }

  @Override
  public void fallSilent() {
    simulator.raise(Fault.STALLED);
  }

  @Override
  public void wakeUp() {
    simulator.clear(Fault.STALLED);
  }

  @Override
  public List<List<String>> papers() {
    return simulator.tickets().stream().map(SimulatedTicket::lines).toList();
  }

  @Override
  public void close() {
    printer.close();
    simulator.close();
  }
}
