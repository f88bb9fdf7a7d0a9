package baari.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.protocol.CentreView;
import baari.protocol.ExampleCentre;
import baari.protocol.LocalizedText;
import baari.protocol.device.DevicePart;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// What staff are told about a ticket and about the page.
@QuarkusTest
@WithTestResource(KioskHall.class)
@TestProfile(PaperAlarmTest.NoTroubleBefore.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // The fields are injected by KioskHall.
class PaperAlarmTest {
  private static final LocalizedText ILLEGIBLE =
      new LocalizedText("Driver’s \u4E2D", "فیس ₨ \u4E2D");

  /// Starts a separate program, because tickets of other tests may have failed.
  public static final class NoTroubleBefore implements QuarkusTestProfile {}

  FakeQueueServer server;
  PrinterSimulator printer;

  @BeforeEach
  void wait_until_all_is_well() {
    KioskHall.repair(server, printer);
    KioskHall.awaitSettled();
  }

  @AfterEach
  void repair() {
    KioskHall.repair(server, printer);
  }

  @Test
  void a_ticket_of_a_service_that_cannot_be_written_is_printed_and_raises_the_alarm() {
    // Given
    server.centre(ExampleCentre.with("DOMI", PaperAlarmTest::renamed));
    KioskApi.awaitState(state -> state.getList("services.name.en").contains(ILLEGIBLE.en()));

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    KioskApi.await(() -> "ticket-illegible".equals(printerTrouble()) && !printerWorks());
  }

  /// Runs last, because its alarm hides the one for an illegible ticket for some minutes.
  @Order(Integer.MAX_VALUE)
  @Test
  void a_ticket_that_cannot_be_laid_out_raises_the_alarm() {
    // Given
    server.centre(ExampleCentre.inZone("Nowhere/At_All"));
    KioskApi.await(() -> given().get("/api/state").statusCode() != 200);

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("failed");
    server.centre(ExampleCentre.CENTRE);
    KioskApi.await(() -> "ticket-failed".equals(printerTrouble()) && !printerWorks());
  }

  @Test
  void a_page_that_has_asked_is_a_part_of_the_kiosk() {
    // When
    given().get("/api/state").then().statusCode(200);

    // Then
    KioskApi.await(() -> parts().anyMatch(part -> part.name().equals("page") && part.works()));
  }

  private Stream<DevicePart> parts() {
    return server.health().stream().flatMap(report -> report.parts().stream());
  }

  private static CentreView.Service renamed(CentreView.Service service) {
    return new CentreView.Service(
        service.code(),
        ILLEGIBLE,
        service.series(),
        service.availability(),
        service.steps(),
        service.outcomes(),
        service.requiresPerson(),
        null);
  }

  private String printerTrouble() {
    return server.health().map(report -> report.parts().getFirst().trouble()).orElse("");
  }

  private boolean printerWorks() {
    return server.health().map(report -> report.parts().getFirst().works()).orElse(true);
  }
}
