package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Text;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Transport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fixed pictures in the printer: they are there when possible, and the driver does not believe in
/// pictures that are not there.
@Timeout(60)
class KeptPicturesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Drawn HALL = new Drawn("ہال میں تشریف رکھیں", 40, false);
  private static final Drawn COPY = new Drawn("نقل", 40, false);
  private static final int SHORT = 200;
  private static final int WITH_SEAL = 3;
  private static final int BRIEF_QUESTION = 3;
  private static final int CAPACITY_QUESTION = 7;

  private static final PrinterTimings QUICK =
      new PrinterTimings(
          100_000, Duration.ofMillis(700), Duration.ofMillis(50), Duration.ofSeconds(10));

  private static final PrinterTimings LEFT_ALONE =
      new PrinterTimings(
          100_000, Duration.ofMillis(700), Duration.ofMinutes(10), Duration.ofSeconds(10));

  private final PrinterSimulator simulator = PrinterSimulator.onTcp(0, PrinterSimulator.WIDTH_DOTS);

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ram", "nv"})
  void a_ticket_is_short_and_looks_the_same_when_its_pictures_are_kept(String store) {
    // Given
    try (var printer = connect(store)) {
      int carried = bytesOf(printer);
      var before = simulator.tickets().getFirst();
      // When
      printer.keep(List.of(HALL, COPY));
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
      // Then
      assertThat(carried).isGreaterThan(1_000);
      assertThat(simulator.tickets().getFirst().png()).isEqualTo(before.png());
      assertThat(simulator.protocolErrors()).isEmpty();
    }
  }

  @Test
  void pictures_in_ram_are_loaded_again_when_the_power_was_away() {
    // Given
    try (var printer = connect("ram")) {
      printer.keep(List.of(HALL, COPY));
      awaitKept(WITH_SEAL);
      var whole = picture(printer);
      // When
      simulator.raise(Fault.POWER_CUT);
      awaitKept(0);
      simulator.clear(Fault.POWER_CUT);
      // Then
      awaitReady(printer);
      awaitKept(WITH_SEAL);
      assertThat(picture(printer)).isEqualTo(whole);
    }
  }

  @RepeatedTest(5)
  void tickets_while_the_pictures_are_loaded_cost_none() {
    // Given
    try (var printer = connect("ram", LEFT_ALONE)) {
      // When
      printer.keep(List.of(HALL, COPY));
      // Then
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
    }
  }

  @Test
  void what_was_asked_ahead_of_a_ticket_is_not_asked_before_it() {
    // Given
    try (var printer = connect("ram", LEFT_ALONE)) {
      printer.keep(List.of(HALL, COPY));
      awaitKept(WITH_SEAL);
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
      int asked = bytesOf(printer);
      // When, several times, because an answer that was asked ahead is valid for a moment only
      int askedAhead = asked;
      for (int i = 0; i < 3; i++) {
        printer.prepare();
        askedAhead = Math.min(askedAhead, bytesOf(printer));
      }
      // Then
      assertThat(asked - askedAhead).isEqualTo(BRIEF_QUESTION + CAPACITY_QUESTION);
      assertThat(bytesOf(printer)).isEqualTo(asked);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_blink_of_the_power_that_nothing_tells_costs_no_picture(boolean isAskedAhead) {
    // Given
    try (var printer = connect("ram")) {
      printer.keep(List.of(HALL, COPY));
      awaitKept(WITH_SEAL);
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
      var whole = picture(printer);
      // When
      simulator.blinkPower();
      awaitKept(0);
      if (isAskedAhead) {
        printer.prepare();
      }
      var after = picture(printer);
      // Then
      assertThat(after).isEqualTo(whole);
      awaitKept(WITH_SEAL);
    }
  }

  @Test
  void memory_that_wears_is_written_only_when_the_pictures_differ() {
    // Given
    connectAndKeep("nv", List.of(HALL, COPY));
    assertThat(simulator.wornWrites()).isEqualTo(WITH_SEAL);
    // When
    connectAndKeep("nv", List.of(HALL, COPY));
    // Then
    assertThat(simulator.wornWrites()).isEqualTo(WITH_SEAL);
    connectAndKeep("nv", List.of(HALL));
    assertThat(simulator.wornWrites()).isEqualTo(WITH_SEAL + 2);
  }

  @Test
  void what_does_not_fit_is_carried_by_the_ticket() {
    // Given
    simulator.limitPictures(5_000);
    try (var printer = connect("ram")) {
      var whole = picture(printer);
      // When
      printer.keep(List.of(HALL, new Drawn("ای خدمت مرکز لاہور", 60, true), COPY));
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
      // Then
      assertThat(picture(printer)).isEqualTo(whole);
      assertThat(simulator.protocolErrors()).isEmpty();
    }
  }

  @Test
  void a_list_that_broke_off_is_not_believed() {
    // Given
    try (var printer = connect("ram")) {
      var whole = picture(printer);
      simulator.cutLineAfter(700);
      // When
      printer.keep(List.of(HALL, COPY));
      awaitKept(WITH_SEAL);
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
      // Then
      assertThat(picture(printer)).isEqualTo(whole);
    }
  }

  private EscPosTicketPrinter connect(String store) {
    return connect(store, QUICK);
  }

  private EscPosTicketPrinter connect(String store, PrinterTimings timings) {
    var profile = ProfileFile.shipped("epson-tm-t20").with("pictures.store", store).read();
    var printer =
        new EscPosTicketPrinter(Transport.tcp("127.0.0.1", simulator.port()), profile, timings);
    awaitReady(printer);
    return printer;
  }

  private void connectAndKeep(String store, List<Drawn> texts) {
    try (var printer = connect(store)) {
      printer.keep(texts);
      PrinterWait.until(() -> bytesOf(printer) < SHORT, PATIENCE);
    }
  }

  private static void awaitReady(EscPosTicketPrinter printer) {
    PrinterWait.until(() -> printer.status().canPrint(), PATIENCE);
  }

  private void awaitKept(int pictures) {
    PrinterWait.until(() -> simulator.keptPictures() == pictures, PATIENCE);
  }

  private byte[] picture(EscPosTicketPrinter printer) {
    assertThat(printer.print(ticket())).isEqualTo(new Printed());
    return simulator.tickets().getFirst().png();
  }

  /// Also counts everything else that is sent in the meantime.
  private int bytesOf(EscPosTicketPrinter printer) {
    long before = simulator.received();
    assertThat(printer.print(ticket())).isEqualTo(new Printed());
    return (int) (simulator.received() - before);
  }

  private static Ticket ticket() {
    return new Ticket(List.of(HALL, new Text("D-042", 2, true)));
  }
}
