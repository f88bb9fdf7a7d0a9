package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult.Failed;
import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.drivers.device.printer.PrinterStatus.Paper;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [TicketPrinter] promises, with any kind of printer.
@Timeout(120)
abstract class TicketPrinterConformance {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MIDDLE_OF_THE_JOB = 2_000;
  private static final Ticket SHORT = number("D-041");

  private PrinterRig rig;
  private TicketPrinter printer;

  abstract PrinterRig newRig();

  @BeforeEach
  final void connect() {
    rig = newRig();
    printer = rig.printer();
    awaitStatus(PrinterStatus::canPrint);
  }

  @AfterEach
  final void disconnect() {
    rig.close();
  }

  final PrinterRig rig() {
    return rig;
  }

  @Test
  void prints_a_ticket() {
    // Given
    var ticket = SampleTicket.bilingual();
    // When
    var result = printer.print(ticket);
    // Then
    assertThat(result).isEqualTo(new Printed());
    assertThat(rig.papers()).hasSize(1);
    assertThat(rig.papers().getFirst()).contains("D-042");
  }

  @Test
  void prints_a_ticket_for_which_it_was_asked_ahead() {
    // Given
    printer.prepare();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isEqualTo(new Printed());
    assertThat(rig.papers()).containsExactly(List.of("D-041"));
  }

  @Test
  void says_failed_when_it_was_asked_ahead_and_had_no_paper() {
    // Given
    rig.takeOutPaper();
    printer.prepare();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isEqualTo(new Failed("paper out"));
    assertThat(rig.papers()).isEmpty();
  }

  @Test
  void prints_many_tickets_one_after_the_other() {
    // Given
    var numbers = List.of("A-001", "A-002", "A-003", "A-004", "A-005");
    // When
    var results = numbers.stream().map(n -> printer.print(number(n))).toList();
    // Then
    assertThat(results).hasSize(5).containsOnly(new Printed());
    assertThat(rig.papers().reversed().stream().flatMap(List::stream)).isEqualTo(numbers);
  }

  @Test
  void says_failed_when_there_is_no_paper_and_prints_after_it_was_put_in() {
    // Given
    rig.takeOutPaper();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isEqualTo(new Failed("paper out"));
    assertThat(printer.status().paper()).isEqualTo(Paper.OUT);
    rig.putInPaper();
    awaitStatus(PrinterStatus::canPrint);
    assertThat(printer.print(number("D-043"))).isEqualTo(new Printed());
    assertThat(rig.papers()).containsExactly(List.of("D-043"));
  }

  @Test
  void says_failed_when_the_cover_is_open() {
    // Given
    rig.openCover();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isEqualTo(new Failed("cover open"));
    assertThat(printer.status().coverOpen()).isTrue();
  }

  @Test
  void tells_of_faults_without_being_used() {
    // Given
    rig.openCover();
    awaitStatus(PrinterStatus::coverOpen);
    // When
    rig.closeCover();
    // Then
    awaitStatus(PrinterStatus::canPrint);
  }

  @Test
  void prints_on_paper_that_runs_low_and_tells_of_it() {
    // Given
    rig.letPaperRunLow();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isEqualTo(new Printed());
    assertThat(printer.status().paper()).isEqualTo(Paper.NEAR_END);
  }

  @Test
  void says_unknown_when_the_line_breaks_in_the_middle_and_prints_again() {
    // Given
    rig.breakLineAfter(MIDDLE_OF_THE_JOB);
    // When
    var result = printer.print(SampleTicket.bilingual());
    // Then
    assertThat(result).isInstanceOf(Unknown.class);
    awaitStatus(PrinterStatus::canPrint);
    assertThat(printer.print(number("D-043"))).isEqualTo(new Printed());
    assertThat(rig.papers().getFirst()).containsExactly("D-043");
  }

  @Test
  void says_unknown_when_the_printer_does_not_confirm() {
    // Given
    assertThat(printer.print(number("D-040"))).isEqualTo(new Printed());
    rig.stopConfirming();
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isInstanceOf(Unknown.class);
    rig.confirmAgain();
    assertThat(printer.print(number("D-043"))).isEqualTo(new Printed());
  }

  @Test
  void says_unknown_when_a_fault_comes_in_the_middle_whatever_comes_later() {
    // Given
    rig.openCoverAfter(MIDDLE_OF_THE_JOB);
    // When
    var result = printer.print(SampleTicket.bilingual());
    // Then
    assertThat(result).isInstanceOf(Unknown.class);
    rig.closeCover();
    awaitStatus(PrinterStatus::canPrint);
    assertThat(printer.print(number("D-043"))).isEqualTo(new Printed());
    // The interrupted job continues now. Its proof must not be taken for the next job's proof.
    assertThat(rig.papers()).hasSize(2);
    assertThat(rig.papers().getFirst()).containsExactly("D-043");
  }

  @Test
  void says_failed_when_there_is_no_power_and_prints_when_it_is_back() {
    // Given
    rig.powerOff();
    awaitStatus(PrinterStatus.DISCONNECTED::equals);
    // When
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isInstanceOf(Failed.class);
    rig.powerOn();
    awaitStatus(PrinterStatus::canPrint);
    assertThat(printer.print(SHORT)).isEqualTo(new Printed());
  }

  @Test
  void notices_a_printer_that_falls_silent_on_a_link_that_is_up() {
    // Given
    rig.fallSilent();
    // When
    awaitStatus(PrinterStatus.DISCONNECTED::equals);
    var result = printer.print(SHORT);
    // Then
    assertThat(result).isInstanceOf(Failed.class);
    rig.wakeUp();
    awaitStatus(PrinterStatus::canPrint);
    assertThat(printer.print(SHORT)).isEqualTo(new Printed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u4E2D",
        "فیس \u20A8 500",
        "a\u202Fb",
        "\uD83D\uDE00",
        "\uE000",
        "\uD800",
        "\u0001",
        "\u200F",
        "\u2067\u2069",
        ""
      })
  void prints_a_ticket_whatever_characters_it_has(String text) {
    // Given
    var ticket =
        new Ticket(List.of(new Ticket.Drawn(text, 40, false), new Ticket.Text(text, 2, true)));
    // When
    var result = printer.print(ticket);
    // Then
    assertThat(result).isEqualTo(new Printed());
    assertThat(rig.papers()).hasSize(1);
  }

  static Ticket number(String number) {
    return new Ticket(List.of(new Ticket.Text(number, 4, true)));
  }

  final void awaitStatus(Predicate<PrinterStatus> wanted) {
    PrinterWait.until(() -> wanted.test(printer.status()), PATIENCE);
  }
}
