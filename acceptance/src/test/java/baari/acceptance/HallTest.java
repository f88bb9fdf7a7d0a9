package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(180)
class HallTest {
  private static final Pattern NUMBER = Pattern.compile("^[A-Z]{1,3}-\\d{3,}$");

  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void the_kiosk_speaks_urdu_and_gives_a_printed_number() {
    // Given
    try (Screen kiosk = open.kiosk()) {
      kiosk.looksRight("languages");

      // When
      kiosk.press("اردو");
      assertThat(kiosk.page().getByRole(AriaRole.HEADING))
          .containsText("آپ کو کس محکمے میں کام ہے؟");
      kiosk.looksRight("offices");
      kiosk.press("ڈاک خدمات");
      kiosk.looksRight("classes");
      kiosk.press("بزرگ شہری (60 سال یا زائد)");

      // Then
      assertThat(kiosk.text("اپنا ٹکٹ لے لیجیے")).isVisible();
      kiosk.looksRight("ticket");
      assertThat(new DemoDevices(open.hall()).printed(number(kiosk))).isTrue();
    }
  }

  @Test
  void an_agent_serves_a_citizen_from_call_to_completion() {
    // Given
    TokenView token = issue("INFO");
    try (Screen desk = counter(24)) {

      // When
      desk.press("Call next");
      assertThat(desk.page().getByText(token.number()).first()).isVisible();
      desk.looksRight("called");
      desk.press("Start serving");
      assertThat(desk.button("Complete")).isEnabled();
      desk.looksRight("serving");
      desk.press("Complete");

      // Then
      assertThat(desk.page().getByText(token.number() + " completed.")).isVisible();
      assertThat(desk.button("Call next")).isEnabled();
      desk.looksRight("idle");
    }
  }

  @Test
  void the_board_shows_who_is_called_where() {
    // Given
    TokenView token = issue("CHAR");
    try (Screen board = open.board()) {

      // When
      command(30, "open");
      command(30, "next");

      // Then
      Locator calling = nowCalling(board);
      assertThat(calling).containsText(token.number());
      assertThat(calling).containsText("30");
      board.looksRight("calling");
    }
  }

  @Test
  void calls_that_come_together_have_their_turn_until_they_are_over() {
    // Given
    List<Integer> counters = List.of(21, 22, 23);
    counters.forEach(counter -> command(counter, "open"));
    counters.forEach(_ -> issue("ESTP"));
    try (Screen board = open.board()) {

      // When
      List<String> numbers =
          counters.stream()
              .map(counter -> command(counter, "next").as(TokenView.class).number())
              .toList();

      // Then each of them is shown large for a while
      Locator calling = nowCalling(board);
      for (String number : numbers) {
        assertThat(calling).containsText(number);
      }
      board.looksRight("several");

      // When
      counters.forEach(counter -> command(counter, "start"));

      // Then
      assertThat(calling).not().containsText(Pattern.compile(String.join("|", numbers)));
    }
  }

  /// The fastest of three publications counts, because a busy machine may delay a browser for a
  /// while, but not three times.
  @Test
  void a_published_configuration_reaches_every_open_page_within_two_seconds() {
    // Given
    var admin = Api.centre(open.hall().server(), Hall.CENTRE, Credential.staff("admin"));
    JsonNode document = Json.tree(admin.get("/configuration").orThrow().body()).get("document");
    String original = document.toString();
    try (Screen board = open.board();
        Screen kiosk = open.kiosk();
        Screen desk = counter(20);
        Screen fairness = report("/fairness/");
        Screen closing = report("/closing/");
        Screen phone = phone(issue("MARC"))) {
      List<Screen> pages = List.of(board, kiosk, desk, fairness, closing, phone);
      pages.forEach(page -> assertThat(shows(page, "Lahore")).isVisible());
      List<Duration> took = new ArrayList<>();

      // When
      for (String name : List.of("Anarkali", "Gulberg", "Shahdara")) {
        ((ObjectNode) document.get("name")).put("en", name).put("ur", name);
        admin.post("/configuration?reason=renamed", document.toString()).orThrow();
        long published = System.nanoTime();
        pages.forEach(page -> assertThat(shows(page, name)).isVisible());
        took.add(Duration.ofNanos(System.nanoTime() - published));
      }

      // Then
      assertThat(took).anyMatch(each -> each.compareTo(Duration.ofSeconds(2)) <= 0);
    } finally {
      admin.post("/configuration?reason=as+it+was", original).orThrow();
    }
  }

  private static Locator shows(Screen page, String text) {
    return page.page().getByText(text).first();
  }

  private static Screen report(String path) {
    Screen auditor =
        new StaffPages(open.chromium(), open.hall().server(), Hall.CENTRE).signedIn("auditor");
    auditor.page().navigate(open.hall().server().uri() + path);
    return auditor;
  }

  private static Screen phone(TokenView token) {
    String url = open.hall().server().uri() + "/t/#" + token.trackingCode();
    return open.chromium().open("phone", 390, 844, url);
  }

  @Test
  void the_board_names_a_service_that_is_new() {
    // Given
    var admin = Api.centre(open.hall().server(), Hall.CENTRE, Credential.staff("admin"));
    JsonNode document = Json.tree(admin.get("/configuration").orThrow().body()).get("document");
    String original = document.toString();
    ((ArrayNode) document.get("departments").get(0).get("services"))
        .add(
            Json.tree(
                """
                {"code": "NEWS", "series": "P", "name": {"en": "New Service", "ur": "نئی خدمت"}}
                """));
    ((ArrayNode) document.get("counters").get(0).get("services")).add("NEWS");
    try (Screen board = open.board()) {
      admin.post("/configuration?reason=renamed", document.toString()).orThrow();
      var supervisor =
          Api.centre(open.hall().server(), Hall.CENTRE, Credential.staff("supervisor"));

      // When
      supervisor.post("/services/NEWS/suspend", "{\"reason\":\"Not yet\"}").orThrow();

      // Then
      assertThat(shows(board, "New Service")).isVisible();
    } finally {
      admin.post("/configuration?reason=as+it+was", original).orThrow();
    }
  }

  private static Api.Answer command(int counter, String command) {
    return Api.centre(open.hall().server(), Hall.CENTRE, Credential.agent(counter))
        .post("/counters/" + counter + "/" + command, "")
        .orThrow();
  }

  @Test
  void a_tap_at_the_kiosk_ends_as_light_on_the_sign() {
    var devices = new DemoDevices(open.hall());
    try (Screen kiosk = open.kiosk();
        Screen board = open.board();
        Screen desk = counter(27)) {
      // Given
      kiosk.press("English");
      kiosk.press("District Administration");
      kiosk.press("Ordinary");
      assertThat(kiosk.text("Take your ticket")).isVisible();
      String number = number(kiosk);
      assertThat(devices.printed(number)).isTrue();

      // When
      desk.press("Call next");

      // Then
      assertThat(desk.page().getByText(number).first()).isVisible();
      assertThat(nowCalling(board)).containsText(number);
      assertThat(nowCalling(board)).containsText("27");
      assertThat(devices.lit(number + " -> 27")).isTrue();
      kiosk.looksRight("chain");
      desk.looksRight("chain");
      board.looksRight("chain");
    }
  }

  private static Screen counter(int counter) {
    return new StaffPages(open.chromium(), open.hall().server(), Hall.CENTRE).counter(counter);
  }

  private static Locator nowCalling(Screen board) {
    return board
        .page()
        .getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Now calling"));
  }

  private static String number(Screen kiosk) {
    return kiosk.page().getByText(NUMBER).first().innerText().strip();
  }

  private static TokenView issue(String service) {
    var kiosk = Api.centre(open.hall().server(), Hall.CENTRE, Credential.device(Hall.KIOSK_KEY));
    return kiosk
        .post("/tokens", Json.write(new IssueRequest(service, null, null)))
        .as(TokenView.class);
  }
}
