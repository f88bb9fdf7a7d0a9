package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.paper.SimulatedTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// `./baari simulate printer`: a printer on the loopback interface that writes each ticket as a PNG
/// file. Runs until it is killed.
public final class PrinterSimulatorMain {
  private PrinterSimulatorMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    run(options);
  }

  private static void run(Options options) throws IOException, InterruptedException {
    Files.createDirectories(options.paper());
    try (var simulator = PrinterSimulator.onTcp(options.port(), options.widthDots())) {
      simulator.onTicket(ticket -> write(ticket, options.paper()));
      simulator.onProtocolError(error -> System.err.println("protocol error: " + error));
      options.faults().forEach(simulator::raise);
      System.out.printf(
          "Printer on 127.0.0.1:%d, %d dots wide; tickets go to %s%n",
          simulator.port(), options.widthDots(), options.paper().toAbsolutePath());
      new CountDownLatch(1).await();
    }
  }

  private static void write(SimulatedTicket ticket, Path folder) {
    var file = folder.resolve("ticket-%04d.png".formatted(ticket.number()));
    try {
      Files.write(file, ticket.png());
      System.out.println(file + "  " + String.join(" | ", ticket.lines()));
    } catch (IOException e) {
      System.err.println(file + " cannot be written: " + e);
    }
  }

  /// The command line.
  ///
  /// @param paper the directory for the pictures
  record Options(int port, int widthDots, Path paper, List<Fault> faults) {
    static final String USAGE =
        """
        Usage: simulate printer [--port 9100] [--width 576] [--paper paper/] [--fault FAULT]...
        FAULT is one of: \
        """
            + Arrays.stream(Fault.values()).map(Fault::option).collect(Collectors.joining(", "));

    static Options parse(List<String> arguments) {
      int port = 9100;
      int width = PrinterSimulator.WIDTH_DOTS;
      var paper = Path.of("paper");
      var faults = new ArrayList<Fault>();
      var rest = arguments.iterator();
      while (rest.hasNext()) {
        var name = rest.next();
        if (!rest.hasNext()) {
          throw new IllegalArgumentException(name + " needs a value");
        }
        var value = rest.next();
        switch (name) {
          case "--port" -> port = number(name, value);
          case "--width" -> width = number(name, value);
          case "--paper" -> paper = Path.of(value);
          case "--fault" -> faults.add(fault(value));
          default -> throw new IllegalArgumentException("there is no option " + name);
        }
      }
      return new Options(port, width, paper, List.copyOf(faults));
    }

    private static int number(String name, String value) {
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " takes a number, not " + value, e);
      }
    }

    private static Fault fault(String value) {
      return Fault.byOption(value)
          .orElseThrow(() -> new IllegalArgumentException("there is no fault " + value));
    }
  }
}
