package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult.Failed;
import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Element;
import baari.drivers.device.printer.Ticket.Feed;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Text;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The line is cut at every byte from the first question to the last byte of the request for proof.
/// No ticket may be lost: reported as printed but not on paper, or reported as failed but on paper.
/// No ticket may be doubled: on paper twice without a mark that one is a copy. The tickets after it
/// must be clean.
class CutAtEveryByteTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// The most rows of a clean paper. Half a ticket on top of it would make it longer.
  private static final int MOST_ROWS = 600;

  /// The questions before a ticket take ten bytes.
  private static final int QUESTIONS_AND_MORE = 16;

  private static final Drawn FIXED = new Drawn("ہال", 28, false);

  private static final PrinterTimings FAST =
      new PrinterTimings(
          1_000_000, Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(5));

  /// Where `GS r` is the proof, each break costs a wait for late answers.
  @ParameterizedTest
  @CsvSource({
    "epson-tm-t20, ram, 1",
    "epson-tm-t20, none, 1",
    "star-escpos, none, 23",
    "custom-vkp80, none, 23"
  })
  @Timeout(240)
  void none_is_lost_none_doubled_and_the_next_is_clean(String profile, String store, int step) {
    // Given
    try (var hall = new Hall(profile, store)) {
      int bytes = hall.bytesOfOneTicket();
      assertThat(bytes).isBetween(200, 2_000);
      // When
      for (int cut = 0; cut < bytes; cut += step) {
        // Then
        cutAt(cut, hall);
      }
    }
  }

  @Test
  @Timeout(60)
  void none_is_lost_none_doubled_when_the_line_is_cut_while_it_is_asked_ahead() {
    // Given
    try (var hall = new Hall("epson-tm-t20", "ram")) {
      // When
      for (int cut = 0; cut < QUESTIONS_AND_MORE; cut++) {
        // Then
        int at = cut;
        cutAt(
            cut,
            hall,
            number -> {
              hall.simulator.cutLineAfter(at);
              hall.printer.prepare();
              return hall.printer.print(ticket(number));
            });
      }
    }
  }

  private static void cutAt(int cut, Hall hall) {
    cutAt(
        cut,
        hall,
        number -> {
          hall.simulator.cutLineAfter(cut);
          return hall.printer.print(ticket(number));
        });
  }

  private static void cutAt(int cut, Hall hall, Function<String, PrintResult> print) {
    var number = "C-%04d".formatted(cut);
    var result = print.apply(number);
    hall.forgetCut();
    hall.awaitReady();
    if (hall.personMisses(number, result)) {
      hall.print(copy(number), cut);
    }
    // The printer may report errors about the cut ticket until it has printed this one.
    hall.print(ticket("D-043"), cut);
    hall.assertLooksClean("D-043", cut);
    var complaints = hall.simulator.protocolErrors();
    hall.print(ticket("D-044"), cut);
    hall.assertLooksClean("D-044", cut);
    assertThat(hall.simulator.protocolErrors()).as("cut %d", cut).isEqualTo(complaints);
    int whole = hall.wholePapers(number);
    switch (result) {
      case Printed() -> assertThat(whole).as("cut %d", cut).isEqualTo(1);
      case Failed(var reason) -> assertThat(whole).as("cut %d, %s", cut, reason).isZero();
      case Unknown(var reason) ->
          assertThat(whole).as("cut %d, %s", cut, reason).isLessThanOrEqualTo(1);
    }
  }

  private static Ticket ticket(String number) {
    return new Ticket(body(number));
  }

  private static Ticket copy(String number) {
    var elements = new ArrayList<Element>();
    elements.add(new Text("* COPY *", 2, true));
    elements.addAll(body(number));
    return new Ticket(elements);
  }

  private static List<Element> body(String number) {
    return List.of(
        FIXED,
        new Text(number, 4, true),
        new Feed(12),
        new Drawn("نقل", 28, false),
        new Qr("https://b.example/t/9gT4xKp2", 4),
        new Text("end", 1, false));
  }

  /// A printer that keeps its pictures, and its driver.
  private static final class Hall implements AutoCloseable {
    final PrinterSimulator simulator;
    final EscPosTicketPrinter printer;

    Hall(String name, String store) {
      var profile = ProfileFile.shipped(name).with("pictures.store", store).read();
      simulator = new PrinterSimulator(profile.widthDots());
      printer = new EscPosTicketPrinter(new MemoryLine(simulator), profile, FAST);
      printer.keep(List.of(FIXED));
      awaitReady();
      // Waits for late answers of a printer whose only proof is GS r, and loads the pictures.
      assertThat(printer.print(new Ticket(List.of(new Text("-", 1, false)))))
          .isEqualTo(new Printed());
      PrinterWait.until(() -> !store.equals("ram") || simulator.keptPictures() == 2, PATIENCE);
    }

    void awaitReady() {
      PrinterWait.until(() -> printer.status().canPrint(), PATIENCE);
    }

    int bytesOfOneTicket() {
      long before = simulator.received();
      print(ticket("D-042"), -1);
      return (int) (simulator.received() - before);
    }

    /// Cancels a cut that did not happen. A question between tickets may have been counted as part
    /// of the ticket: a cut after the ticket's end would then hit the next one.
    void forgetCut() {
      simulator.after(Long.MAX_VALUE, () -> {});
    }

    void print(Ticket ticket, int cut) {
      assertThat(printer.print(ticket)).as("cut %d", cut).isEqualTo(new Printed());
    }

    /// Whether a person with this `result` sees no ticket and asks for a copy.
    boolean personMisses(String number, PrintResult result) {
      return switch (result) {
        case Printed() -> false;
        case Failed(var _) -> true;
        case Unknown(var _) -> wholePapers(number) == 0;
      };
    }

    /// The papers without a copy mark that have the number and everything below it.
    int wholePapers(String number) {
      return (int)
          simulator.tickets().stream()
              .map(SimulatedTicket::lines)
              .filter(lines -> lines.equals(List.of(number, "end")))
              .count();
    }

    void assertLooksClean(String number, int cut) {
      var paper = simulator.tickets().getFirst();
      assertThat(paper.lines()).as("cut %d", cut).containsExactly(number, "end");
      assertThat(paper.qrData()).as("cut %d", cut).hasSize(1);
      assertThat(paper.picture().getHeight()).as("cut %d", cut).isLessThan(MOST_ROWS);
    }

    @Override
    public void close() {
      printer.close();
      simulator.close();
    }
  }
}
