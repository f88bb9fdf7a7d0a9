package baari.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.PrinterStatus;
import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.TicketPrinter;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.kiosk.server.FaultyServerApi;
import baari.kiosk.server.ServerApi;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.FaultyStore;
import baari.kiosk.store.Intents;
import baari.kiosk.store.KioskStore;
import baari.kiosk.store.TapStore;
import baari.kiosk.store.TimedIntents;
import baari.protocol.ExampleCentre;
import baari.protocol.token.TicketState;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Faults in the kiosk itself: the citizen is told, and no number is left without a holder.
@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // The fields are injected.
class FaultTest {
  private static final String PERSON = "{\"service\":\"PROP\",\"person\":\"03001234567\"}";
  private static final List<String> TAPS =
      List.of(
          "{\"service\":\"DOMI\"}",
          PERSON,
          "{\"service\":\"DOMI\",\"services\":[\"BRTH\",\"CHAR\"]}",
          "{\"appointment\":\"PROP-2711\"}",
          "{\"carryOver\":\"D-017-ABCDEFGHJK\"}");

  FakeQueueServer server;
  PrinterSimulator printer;

  @Inject KioskStore realStore;
  @Inject TapStore taps;
  @Inject KioskConfig config;
  @Inject ObjectMapper json;
  @Inject ServerLink link;
  @TempDir Path dir;

  private FaultyStore store;
  private TimedIntents intents;
  private FaultyServerApi client;
  private int issued;
  private int withdrawn;

  @BeforeEach
  void put_faults_in_the_way() {
    KioskHall.repair(server, printer);
    KioskHall.awaitSettled();
    KioskApi.awaitState(state -> state.getMap("ownNumbers").isEmpty());
    store = new FaultyStore(realStore, dir);
    QuarkusMock.installMockForType(store, KioskStore.class);
    intents = new TimedIntents(realStore, taps);
    QuarkusMock.installMockForType(intents, Intents.class);
    client = new FaultyServerApi(config, json, link);
    QuarkusMock.installMockForType(client, ServerApi.class);
    issued = server.issued();
    withdrawn = server.withdrawn().size();
  }

  @AfterEach
  void repair() {
    store.repair();
    store.close();
    KioskHall.repair(server, printer);
  }

  static Stream<Arguments> stores_of_a_tap() {
    return Stream.of("TapStore.ofKey", "Intents.begin", "Intents.keep")
        .flatMap(method ->
            Stream.of(FaultyStore.Kind.values())
                .flatMap(kind ->
                    Stream.of(TAPS.get(0), TAPS.get(1))
                        .map(tap -> Arguments.of(method, kind, tap))));
  }

  @ParameterizedTest
  @MethodSource("stores_of_a_tap")
  void a_tap_that_cannot_be_kept_is_refused_clearly_and_may_be_made_again(
      String method, FaultyStore.Kind kind, String tap) {
    // Given
    var key = KioskApi.newKey();
    store.fail(method, kind);

    // When
    var refused = KioskApi.ask(key, tap);
    store.repair();

    // Then
    assertFailed(refused);
    assertThat(KioskApi.ask(key, tap).statusCode()).isEqualTo(201);
    oneNumberIsHeld();
  }

  @ParameterizedTest
  @EnumSource
  void a_tap_that_cannot_be_written_down_never_reaches_the_server(FaultyStore.Kind kind) {
    // Given
    store.fail("Intents.begin", kind);
    int asked = server.issueKeys().size();

    // When
    assertFailed(KioskApi.ask(KioskApi.newKey(), PERSON));

    // Then
    assertThat(server.issueKeys()).hasSize(asked);
  }

  @ParameterizedTest
  @MethodSource("taps")
  void what_a_tap_came_to_that_nobody_tries_again_is_taken_back(String tap) {
    // Given
    store.fail("Intents.keep", FaultyStore.Kind.SQL);

    // When
    assertFailed(KioskApi.ask(KioskApi.newKey(), tap));
    store.repair();
    intents.abandonAll();

    // Then
    assertThat(server.issued()).isEqualTo(issued + 1);
    KioskApi.await(() -> server.withdrawn().size() == withdrawn + 1);
    KioskApi.awaitState(state -> state.getInt("owed") == 0);
  }

  static List<String> taps() {
    return TAPS;
  }

  @Test
  void a_citizen_who_comes_again_waits_until_the_first_tap_is_taken_back() {
    // Given
    server.loseOneAnswer();
    assertThat(KioskApi.ask(KioskApi.newKey(), PERSON).statusCode()).isEqualTo(503);
    KioskApi.awaitState(state -> state.getBoolean("server.up"));

    // When
    var key = KioskApi.newKey();
    var early = KioskApi.ask(key, PERSON);
    intents.abandonAll();
    KioskApi.await(() -> server.withdrawn().size() == withdrawn + 1);
    KioskApi.awaitState(state -> state.getInt("owed") == 0);

    // Then
    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/needs-server");
    assertThat(KioskApi.ask(key, PERSON).statusCode()).isEqualTo(201);
    oneNumberIsHeld();
  }

  static Stream<Arguments> faults_of_the_client() {
    return Stream.<Supplier<Throwable>>of(
            () -> new IllegalStateException("a fault of the test"),
            () -> new AssertionError("a fault of the test"))
        .flatMap(thrown ->
            Stream.of(true, false)
                .flatMap(
                    afterwards -> TAPS.stream().map(tap -> Arguments.of(thrown, afterwards, tap))));
  }

  @ParameterizedTest
  @MethodSource("faults_of_the_client")
  void a_call_that_breaks_leaves_the_tap_to_be_made_again(
      Supplier<Throwable> thrown, boolean afterwards, String tap) {
    // Given
    var key = KioskApi.newKey();
    client.failOnce(thrown, afterwards);

    // When
    var refused = KioskApi.ask(key, tap);

    // Then
    assertFailed(refused);
    assertThat(KioskApi.ask(key, tap).statusCode()).isEqualTo(201);
    oneNumberIsHeld();
  }

  @ParameterizedTest
  @EnumSource
  void a_verdict_that_cannot_be_written_is_written_later(FaultyStore.Kind kind) throws Exception {
    // Given
    server.reports().clear();
    store.fail("TapStore.settle", kind);

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");
    store.repair();

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    KioskApi.await(() ->
        server.reports().stream()
            .anyMatch(report -> report.tokenId().equals(answer.jsonPath().getString("id"))));
  }

  @ParameterizedTest
  @EnumSource
  void a_copy_that_cannot_be_counted_is_refused_and_may_be_asked_for_again(FaultyStore.Kind kind) {
    // Given
    var id = KioskApi.take(KioskApi.newKey(), "DOMI").jsonPath().getString("id");
    store.fail("TapStore.countCopy", kind);

    // When
    var refused = KioskApi.reprint(id);
    store.repair();
    var copy = KioskApi.reprint(id);

    // Then
    assertFailed(refused);
    assertThat(copy.statusCode()).isEqualTo(201);
    assertThat(copy.jsonPath().getInt("copies")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_persons_word_that_cannot_be_written_is_not_lost(FaultyStore.Kind kind) {
    // Given
    printer.cutLineAfter(400);
    var id = KioskApi.take(KioskApi.newKey(), "DOMI").jsonPath().getString("id");
    server.reports().clear();
    store.fail("TapStore.settle", kind);

    // When
    var answer = KioskApi.answer(id, "{\"cameOut\":true}");
    var again = KioskApi.answer(id, "{\"cameOut\":true}");
    store.repair();

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    KioskApi.await(() ->
        server.reports().stream()
            .anyMatch(report ->
                report.tokenId().equals(id) && report.body().state() == TicketState.PRINTED));
  }

  static Stream<Supplier<Throwable>> thrown() {
    return Stream.of(
        () -> new IllegalStateException("a fault of the test"),
        () -> new AssertionError("a fault of the test"));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void a_printer_that_breaks_leaves_the_ticket_unknown_and_the_next_one_is_printed(
      Supplier<Throwable> thrown) {
    // Given
    var broken = new BrokenPrinter(thrown);
    QuarkusMock.installMockForType(broken, TicketPrinter.class);

    // When
    var first = KioskApi.take(KioskApi.newKey(), "DOMI");
    broken.isWhole = true;
    var second = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(first.jsonPath().getString("ticket")).isEqualTo("unknown");
    assertThat(second.jsonPath().getString("ticket")).isEqualTo("printed");
  }

  @Test
  void a_ticket_that_cannot_be_laid_out_has_failed_and_may_be_asked_for_again() {
    // Given
    server.centre(ExampleCentre.inZone("Nowhere/At_All"));
    KioskApi.await(() -> link.view().up() && stateFails());

    // When
    var failed = KioskApi.take(KioskApi.newKey(), "DOMI");
    server.centre(ExampleCentre.CENTRE);
    KioskApi.await(() -> !stateFails());

    // Then
    assertThat(failed.statusCode()).isEqualTo(201);
    assertThat(failed.jsonPath().getString("ticket")).isEqualTo("failed");
    var copy = KioskApi.reprint(failed.jsonPath().getString("id"));
    assertThat(copy.jsonPath().getString("ticket")).isEqualTo("printed");
  }

  private static boolean stateFails() {
    return given().get("/api/state").statusCode() != 200;
  }

  /// Since the test began, the server issued exactly one number that was not taken back.
  private void oneNumberIsHeld() {
    KioskApi.awaitState(state -> state.getInt("owed") == 0);
    assertThat(server.issued() - issued - (server.withdrawn().size() - withdrawn)).isOne();
  }

  private static void assertFailed(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/kiosk-failed");
  }

  private static final class BrokenPrinter implements TicketPrinter {
    private final Supplier<Throwable> thrown;
    private volatile boolean isWhole;

    BrokenPrinter(Supplier<Throwable> thrown) {
      this.thrown = thrown;
    }

    @Override
    public void keep(List<Ticket.Drawn> texts) {}

    @Override
    public void prepare() {
      breakUnlessWhole();
    }

    @Override
    public PrintResult print(Ticket ticket) {
      breakUnlessWhole();
      return new PrintResult.Printed();
    }

    private void breakUnlessWhole() {
      if (isWhole) {
        return;
      }
      switch (thrown.get()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }

    @Override
    public PrinterStatus status() {
      return PrinterStatus.DISCONNECTED;
    }

    @Override
    public void close() {}
  }
}
