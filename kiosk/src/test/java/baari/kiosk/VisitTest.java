package baari.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Taps with more than a single service: a person, an appointment, an earlier ticket or several
/// services.
@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // The fields are injected by KioskHall.
class VisitTest {
  private static final String PERSON = "3520212345671";
  private static final String APPOINTMENT = "PROP-27110815";
  private static final String EARLIER = "D-017-ABCDEFGHJK";

  FakeQueueServer server;
  PrinterSimulator printer;

  @BeforeEach
  void wait_until_all_is_well() {
    KioskHall.repair(server, printer);
    KioskHall.awaitSettled();
    KioskApi.awaitState(state -> state.getMap("ownNumbers").isEmpty());
  }

  @Test
  void who_the_citizen_is_goes_to_the_server_and_is_not_kept_here() throws IOException {
    // When
    var answer =
        KioskApi.ask(KioskApi.newKey(), "{\"service\":\"PROP\",\"person\":\"" + PERSON + "\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(server.issueRequests().getLast().person()).isEqualTo(PERSON);
    assertThat(kept()).contains(answer.jsonPath().getString("number")).doesNotContain(PERSON);
  }

  @Test
  void a_number_in_the_digits_of_another_keyboard_is_the_same_number() {
    // When
    var answer =
        KioskApi.ask(KioskApi.newKey(), "{\"service\":\"PROP\",\"person\":\"\u200F۰۳۰۰١٢٣٤٥٦٧\"}");
    var appointment =
        KioskApi.ask(KioskApi.newKey(), "{\"appointment\":\"PROP–۲۷۱۱\",\"language\":\"ur\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(appointment.statusCode()).isEqualTo(201);
    assertThat(server.issueRequests())
        .anyMatch(asked -> "03001234567".equals(asked.person()))
        .anyMatch(asked -> "PROP-2711".equals(asked.appointment()));
  }

  @Test
  void an_appointment_is_kept_by_its_code_alone_and_the_code_is_forgotten() throws IOException {
    // When
    var answer =
        KioskApi.ask(
            KioskApi.newKey(), "{\"appointment\":\"" + APPOINTMENT + "\",\"language\":\"ur\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("service")).isEqualTo("PROP");
    assertThat(server.issueRequests().getLast().appointment()).isEqualTo(APPOINTMENT);
    assertThat(kept()).doesNotContain(APPOINTMENT);
  }

  @Test
  void a_ticket_of_an_earlier_day_goes_to_the_server_and_the_paper_says_that_it_was_counted()
      throws IOException {
    // When
    var answer =
        KioskApi.ask(
            KioskApi.newKey(), "{\"carryOver\":\"" + EARLIER + "\",\"priorityClass\":\"senior\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getBoolean("carriedOver")).isTrue();
    assertThat(server.issueRequests().getLast().carryOver()).isEqualTo(EARLIER);
    assertThat(printer.tickets().getFirst().lines()).contains("Your earlier ticket was counted");
    assertThat(kept()).doesNotContain(EARLIER);
  }

  @Test
  void the_same_tap_of_a_person_again_is_the_same_ticket() {
    // Given
    var key = KioskApi.newKey();
    var wish = "{\"service\":\"PROP\",\"person\":\"" + PERSON + "\"}";

    // When
    var first = KioskApi.ask(key, wish);
    var again = KioskApi.ask(key, wish);

    // Then
    assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
  }

  @Test
  void several_services_are_one_number_on_one_paper_that_names_them_all() {
    // When
    var answer =
        KioskApi.ask(KioskApi.newKey(), "{\"service\":\"DOMI\",\"services\":[\"BRTH\",\"CHAR\"]}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(server.issueRequests().getLast().services()).isEqualTo(List.of("BRTH", "CHAR"));
    assertThat(printer.tickets().getFirst().lines())
        .containsSubsequence(
            answer.jsonPath().getString("number"),
            "Domicile",
            "This number is also for",
            "Birth Certificate",
            "Character Certificate");
  }

  /// The content of all files in the kiosk's data directory.
  private static String kept() throws IOException {
    var dir = Path.of(ConfigProvider.getConfig().getValue("baari.data-dir", String.class));
    var text = new StringBuilder();
    try (var files = Files.list(dir)) {
      for (var file : files.toList()) {
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}
