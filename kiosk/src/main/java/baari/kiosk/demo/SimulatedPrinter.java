package baari.kiosk.demo;

import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The software printer of a demo kiosk. The kiosk prints on it over TCP on loopback, through the
/// real driver. Nothing runs before `start`.
@ApplicationScoped
public class SimulatedPrinter {
  private static final int SERIAL_LINE_BYTES_PER_SECOND = 1_920;

  private final Set<DemoFault> faults = EnumSet.noneOf(DemoFault.class);
  private @Nullable PrinterSimulator simulator;

  /// @param port 0 for any free port
  /// @return the port on which it listens
  public synchronized int start(int port, int widthDots) {
    simulator = PrinterSimulator.onTcp(port, widthDots);
    return simulator.port();
  }

  /// The last hundred tickets, newest first.
  synchronized List<SimulatedTicket> tickets() {
    return simulator == null ? List.of() : simulator.tickets();
  }

  Optional<SimulatedTicket> ticket(int cut) {
    return tickets().stream().filter(ticket -> ticket.number() == cut).findFirst();
  }

  synchronized List<DemoFault> faults() {
    return List.copyOf(faults);
  }

  synchronized void set(DemoFault fault, boolean on) {
    if (simulator != null && (on ? faults.add(fault) : faults.remove(fault))) {
      apply(simulator, fault, on);
    }
  }

  private static void apply(PrinterSimulator simulator, DemoFault fault, boolean on) {
    switch (fault) {
      case SLOW -> simulator.readSlowly(on ? SERIAL_LINE_BYTES_PER_SECOND : Integer.MAX_VALUE);
      case PAPER_OUT -> raise(simulator, Fault.PAPER_OUT, on);
      case NEAR_END -> raise(simulator, Fault.NEAR_END, on);
      case COVER -> raise(simulator, Fault.COVER_OPEN, on);
      case CUTTER -> raise(simulator, Fault.CUTTER_ERROR, on);
      case UNPLUG -> raise(simulator, Fault.UNPLUGGED, on);
      case POWER_CUT -> raise(simulator, Fault.POWER_CUT, on);
      case JAM -> raise(simulator, Fault.JAM, on);
      case SILENT -> raise(simulator, Fault.SILENT, on);
      case NO_PROOF -> raise(simulator, Fault.NO_PROOF, on);
    }
  }

  private static void raise(PrinterSimulator simulator, Fault fault, boolean on) {
    if (on) {
      simulator.raise(fault);
    } else {
      simulator.clear(fault);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }
}
