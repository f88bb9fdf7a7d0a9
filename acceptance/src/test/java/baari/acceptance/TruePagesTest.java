package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.protocol.device.DeviceView;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the staff's pages say is true and current, and uses the words of the screen. Each test has
/// its own counters and services.
@Timeout(120)
class TruePagesTest {
  /// A time zone that is hours away from the centre's.
  private static final String FAR_ZONE = "America/New_York";

  /// Lets a test put the machine's clock ahead.
  private static final String CLOCK =
      """
      const now = Date.now;
      Date.now = () => now() + (window.minutesAhead ?? 0) * 60_000;
      """;

  @RegisterExtension static final OwnHall hall = OwnHall.ofDesks("desk");

  @Test
  void a_closed_counter_shows_agents_and_auditors_who_waits_for_it() {
    // Given
    TokenView token = hall.issue("CNIC");

    for (String account : List.of("agent1", "auditor")) {
      // When
      try (Screen desk = hall.pages().signedIn(account)) {
        StaffPages.pick(desk, 1);

        // Then
        assertThat(desk.text("This counter is closed")).isVisible();
        assertThat(whoWaits(desk)).containsText(token.number());
        assertThat(desk.page().getByText("Nobody is waiting")).hasCount(0);
        desk.looksRight("closed-" + account);
      }
    }
  }

  @Test
  void what_the_server_does_not_tell_is_not_shown_as_nobody() {
    // Given
    hall.issue("CNIC");
    String problem = "{\"type\":\"/problems/reports-busy\",\"title\":\"Not now.\",\"status\":503}";
    try (Screen desk = hall.pages().signedIn("agent1")) {
      desk.page()
          .route(
              Pattern.compile(".*/waiting\\?.*"),
              asked ->
                  asked.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(503)
                          .setContentType("application/problem+json")
                          .setBody(problem)));

      // When
      StaffPages.pick(desk, 1);

      // Then
      assertThat(whoWaits(desk)).containsText("Not now.");
      assertThat(desk.page().getByText("Nobody is waiting")).hasCount(0);
    }
  }

  @Test
  void the_overview_of_counters_follows_them() {
    try (Screen picker = hall.pages().signedIn("agent7")) {
      for (var step : List.of(List.of("open", "Open"), List.of("pause", "Paused"))) {
        // When
        hall.agent(7).post("/counters/7/" + step.getFirst(), "{}").orThrow();

        // Then
        assertThat(counter(picker, 7)).containsText(step.getLast());
      }
      hall.agent(7).post("/counters/7/close", "").orThrow();
      assertThat(counter(picker, 7)).containsText("Closed");
    }
  }

  @Test
  void counters_with_the_same_services_stand_together_in_whatever_order_they_take_them() {
    try (Screen picker = hall.pages().signedIn("agent8")) {
      Locator group =
          picker.page().locator("section", new Page.LocatorOptions().setHas(counter(picker, 8)));
      assertThat(group).containsText("9");
      assertThat(group.getByRole(AriaRole.BUTTON)).hasCount(2);
    }
  }

  @Test
  void a_second_tab_and_a_reload_know_the_class_the_wait_and_the_time() {
    // Given
    hall.issue("INFO");
    try (Screen desk = hall.pages().counter(6)) {
      desk.press("Call next");
      desk.press("Start serving");
      assertThat(desk.button("Complete")).isEnabled();

      // When // Then
      desk.page().reload();
      knowsWhomItServes(desk);
      try (Screen tab = hall.pages().signedIn("agent6")) {
        StaffPages.pick(tab, 6);
        knowsWhomItServes(tab);
        tab.looksRight("second-tab");
      }
    }
  }

  private static void knowsWhomItServes(Screen desk) {
    assertThat(desk.page().getByText("Waited 0 min")).isVisible();
    assertThat(desk.page().getByText("Ordinary")).isVisible();
    assertThat(desk.page().locator("time").first()).hasText(Pattern.compile("\\d+:\\d\\d"));
  }

  @Test
  void the_wait_ends_with_the_call_however_many_are_called_after_it() {
    // Given
    hall.issue("ESAH");
    try (Screen desk = hall.pages().counter(5)) {
      Page page = desk.page();
      page.addInitScript(CLOCK);
      page.reload();
      desk.press("Call next");
      assertThat(desk.button("Start serving")).isEnabled();
      hall.agent(3).post("/counters/3/open", "").orThrow();
      for (int call = 0; call < 13; call++) {
        hall.issue("VERI");
        hall.agent(3).post("/counters/3/next", "").orThrow();
        hall.agent(3).post("/counters/3/no-show", "").orThrow();
      }
      hall.agent(3).post("/counters/3/close", "").orThrow();
      page.reload();
      assertThat(page.getByText("Waited 0 min")).isVisible();

      // When
      Object facts =
          page.evaluate(
              """
              async () => {
                window.minutesAhead = 30;
                const screen = document.querySelector("counter-page").renderRoot.querySelector("counter-screen");
                const token = screen.renderRoot.querySelector("current-token");
                token.requestUpdate();
                await token.updateComplete;
                return token.renderRoot.querySelector(".facts").textContent;
              }
              """);

      // Then
      assertThat(facts.toString()).contains("Waited 0 min");
    }
  }

  @Test
  void a_pause_shows_why_and_since_when_also_after_a_reload() {
    try (Screen desk = hall.pages().counter(8)) {
      // When
      desk.page().keyboard().press("p");
      desk.press("Lunch");

      // Then
      Locator why = desk.page().locator("current-token");
      assertThat(why).containsText(Pattern.compile("Lunch\\s+since \\d\\d:\\d\\d"));
      desk.page().reload();
      assertThat(why).containsText(Pattern.compile("Lunch\\s+since \\d\\d:\\d\\d"));
      desk.looksRight("paused");
      desk.press("اردو");
      assertThat(why).containsText("کھانے کا وقفہ");
      desk.looksRight("paused-ur");
      desk.press("English");
      desk.press("Resume");
      assertThat(desk.button("Call next")).isEnabled();
    }
    hall.agent(8).post("/counters/8/close", "").orThrow();
  }

  @Test
  void a_second_agent_is_told_who_has_the_counter_and_asked() {
    // Given
    hall.agent(4).post("/counters/4/open", "").orThrow();
    try (Screen second = hall.pages().signedIn("agent3")) {
      // When
      StaffPages.pick(second, 4);

      // Then
      Locator question = second.page().getByRole(AriaRole.DIALOG);
      assertThat(question).containsText("Sit down at counter 4?");
      assertThat(question).containsText(Pattern.compile("agent4 has had this counter since"));
      second.looksRight("taken-counter");
      second.page().keyboard().press("Enter");
      assertThat(second.page().getByText("Which counter are you at?")).isVisible();

      // When
      StaffPages.pick(second, 4);
      second.press("Sit down here");

      // Then
      assertThat(second.button("Call next")).isEnabled();
      assertThat(second.page().getByText("agent4 has had this counter since")).isVisible();
      second.page().reload();
      assertThat(second.button("Call next")).isEnabled();

      // When somebody else signs in on the same machine
      assertThat(second.page().getByText("agent4 has had this counter since")).isVisible();
      second.press("Sign out");
      StaffPages.signIn(second, "agent2", Hall.PASSWORD);

      // Then
      assertThat(question).containsText("Sit down at counter 4?");
      second.press("Go back");
      assertThat(second.page().getByText("Which counter are you at?")).isVisible();
    }
    hall.agent(4).post("/counters/4/close", "").orThrow();
  }

  @Test
  void signing_out_asks_what_becomes_of_the_citizen() {
    // Given
    TokenView token = hall.issue("CHAR");
    try (Screen desk = hall.pages().counter(2)) {
      desk.press("Call next");
      assertThat(desk.button("Start serving")).isEnabled();

      // When // Then
      desk.press("Sign out");
      assertThat(desk.text("What becomes of " + token.number() + "?")).isVisible();
      desk.looksRight("leave-called");
      desk.page().keyboard().press("Enter");
      assertThat(desk.button("Start serving")).isEnabled();
      desk.press("Sign out");
      desk.press("Waits again at the old place");
      assertThat(desk.text("Close counter 2 too?")).isVisible();
      desk.press("A colleague goes on at this counter");
      assertThat(desk.page().getByLabel("Account")).isVisible();
      assertThat(state(token)).isEqualTo(TokenState.WAITING);

      // When // Then
      StaffPages.signIn(desk, "agent2", Hall.PASSWORD);
      desk.press("Call next");
      desk.press("Start serving");
      assertThat(desk.button("Complete")).isEnabled();
      desk.press("Sign out");
      desk.looksRight("leave-serving");
      desk.press("A colleague goes on at this counter");
      assertThat(desk.page().getByLabel("Account")).isVisible();
      assertThat(state(token)).isEqualTo(TokenState.SERVING);
      StaffPages.signIn(desk, "agent2", Hall.PASSWORD);
      assertThat(desk.button("Complete")).isEnabled();
      desk.press("Sign out");
      desk.press("Certificate given");
      assertThat(desk.text("Close counter 2 too?")).isVisible();
      desk.looksRight("leave-open");
      desk.answer("Close counter 2 too?", "Close counter");
      assertThat(desk.page().getByLabel("Account")).isVisible();
      assertThat(state(token)).isEqualTo(TokenState.SERVED);
      assertThat(counterState(2)).isEqualTo("closed");
    }
  }

  @Test
  void changing_the_counter_asks_what_becomes_of_the_citizen_and_of_the_counter() {
    // Given
    TokenView token = hall.issue("CHAR");
    try (Screen desk = hall.pages().counter(2)) {
      desk.press("Call next");
      assertThat(desk.button("Start serving")).isEnabled();

      // When // Then
      desk.press("Change counter");
      assertThat(desk.text("What becomes of " + token.number() + "?")).isVisible();
      desk.looksRight("change-called");
      desk.page().keyboard().press("Enter");
      assertThat(desk.button("Start serving")).isEnabled();
      desk.press("Change counter");
      desk.press("Did not come");
      assertThat(desk.text("Close counter 2 too?")).isVisible();

      // When // Then
      desk.page().keyboard().press("Enter");
      assertThat(desk.page().getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(desk.button("Call next")).isEnabled();
      assertThat(counterState(2)).isEqualTo("open");
      TokenView waits = hall.issue("CHAR");
      assertThat(whoWaits(desk)).containsText(waits.number());
      desk.press("Change counter");
      assertThat(desk.page().getByText("Waiting for what no other open counter takes: 1."))
          .isVisible();
      desk.answer("Close counter 2 too?", "Close counter");
      assertThat(desk.page().getByText("Which counter are you at?")).isVisible();
      assertThat(counter(desk, 2)).containsText("Closed");
      hall.supervisor()
          .post("/tokens/" + waits.id() + "/cancel", "{\"reason\":\"went home\"}")
          .orThrow();
    }
  }

  @Test
  void nobody_sits_down_while_it_is_not_known_who_has_the_counter() {
    // Given
    hall.agent(4).post("/counters/4/open", "").orThrow();
    try (Screen second = hall.pages().signedIn("agent3")) {
      var asked = Pattern.compile(".*/counters/4");
      second.page().route(asked, Route::abort);

      // When
      StaffPages.pick(second, 4);

      // Then
      assertThat(said(second)).containsText("The server did not answer.");
      second.picture("not-known");
      assertThat(second.page().getByText("Which counter are you at?")).isVisible();
      second.page().unroute(asked);
      StaffPages.pick(second, 4);
      assertThat(second.page().getByRole(AriaRole.DIALOG)).containsText("Sit down at counter 4?");
      assertThat(said(second)).isHidden();
    }
    hall.agent(4).post("/counters/4/close", "").orThrow();
  }

  @Test
  void times_are_those_of_the_centre_in_a_browser_that_believes_to_be_elsewhere() {
    // Given
    Api agent = hall.agent(9);
    TokenView token = hall.issue("PHOT");
    agent.post("/counters/9/open", "").orThrow();
    agent.post("/counters/9/next", "").orThrow();
    var until = Instant.now().plusSeconds(3_600);
    agent
        .post("/counters/9/park", "{\"reason\":\"Photocopy\",\"until\":\"" + until + "\"}")
        .orThrow();
    agent.post("/counters/9/pause", "{\"reason\":\"Lunch\"}").orThrow();
    report("far-kiosk");
    Api supervisor = hall.supervisor();
    String pausedAt = atCentre("HH:mm", supervisor.get("/counters/9").as(Since.class).since());
    Instant heardAt =
        Stream.of(supervisor.get("/devices").as(DeviceView[].class))
            .filter(device -> device.device().equals("far-kiosk"))
            .findFirst()
            .orElseThrow()
            .condition()
            .since();

    // When // Then
    try (Screen desk =
        hall.chromium().openIn(FAR_ZONE, "far", 1366, 768, hall.server().uri() + "/")) {
      StaffPages.signIn(desk, "supervisor", Hall.PASSWORD);
      StaffPages.pick(desk, 9);
      desk.press("Sit down here");
      assertThat(desk.page().locator("current-token")).containsText("since " + pausedAt);
      assertThat(desk.page().locator("parked-list")).containsText(atCentre("HH:mm", until));
      desk.page().locator("devices-panel summary").click();
      assertThat(
              desk.page()
                  .locator("devices-panel tr", new Page.LocatorOptions().setHasText("far-kiosk")))
          .containsText(atCentre("HH:mm:ss", heardAt));
    }
    String tracked = hall.server().uri() + "/t/#" + token.trackingCode();
    try (Screen phone = hall.chromium().openIn(FAR_ZONE, "far", 390, 844, tracked)) {
      assertThat(phone.page().getByText("From " + atCentre("HH:mm", until) + " you wait"))
          .isVisible();
    }
    agent.post("/counters/9/close", "").orThrow();
  }

  private record Since(Instant since) {}

  private static String atCentre(String pattern, Instant instant) {
    Zone centre = hall.supervisor().get("").as(Zone.class);
    return DateTimeFormatter.ofPattern(pattern)
        .format(instant.atZone(ZoneId.of(centre.timeZone())));
  }

  private record Zone(String timeZone) {}

  @Test
  void refusals_say_in_the_screens_words_what_to_do() {
    // Given
    TokenView token = hall.issue("TAXP");
    try (Screen desk = hall.pages().counter(7);
        Screen supervisor = hall.pages().signedIn("supervisor")) {
      // When // Then
      call(desk, "12");
      assertThat(said(desk)).containsText("Write the number as it stands on the ticket");
      call(desk, "Z-999");
      assertThat(said(desk)).containsText("There is no such token today. (Z-999)");
      desk.press("Call next");
      desk.press("Start serving");
      desk.press("Complete");
      assertThat(said(desk)).containsText(token.number() + " completed.");
      call(desk, token.number());
      assertThat(said(desk)).containsText(token.number() + " is completed.");
      desk.looksRight("refusal");

      // When
      supervisor.press("Supervisor");
      supervisor.page().getByLabel("Token number").fill("Z-999");
      supervisor.field("Reason").fill("went home");
      supervisor.press("Cancel a token");
      supervisor.answer("Cancel Z-999?", "Cancel a token");

      // Then the answer is visible, however far down the box is scrolled
      assertThat(supervisor.text("There is no such token today. (Z-999)"))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
      supervisor.looksRight("cancel-refused");
    }
    hall.agent(7).post("/counters/7/close", "").orThrow();
  }

  @Test
  void reports_have_a_header_and_a_way_back() {
    try (Screen auditor = hall.pages().signedIn("auditor")) {
      Page page = auditor.page();
      for (var report :
          List.of(List.of("/fairness/", "Whole centre"), List.of("/closing/", "Show"))) {
        // When
        page.navigate(hall.server().uri() + report.getFirst());
        assertThat(page.getByText(report.getLast()).first()).isVisible();
        Locator back =
            page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the counters"));

        // Then
        assertThat(back).isVisible();
        assertThat(page.getByText("Test Hall").first()).isVisible();
        assertThat(
                page.locator("th", new Page.LocatorOptions().setHasNotText(Pattern.compile("\\S"))))
            .hasCount(0);
        auditor.looksRight("report" + report.getFirst().replace("/", "-"));
        back.click();
        assertThat(page.getByText("Which counter are you at?")).isVisible();
      }
    }
  }

  @Test
  void the_closing_page_asks_for_a_day_where_none_is_named() {
    try (Screen auditor = hall.pages().signedIn("auditor")) {
      // When
      auditor.page().navigate(hall.server().uri() + "/closing/");
      assertThat(auditor.page().getByText("Choose a day that has been closed.")).isVisible();
      auditor.page().locator("input[type=date]").fill("2026-01-02");
      auditor.press("Show");

      // Then
      assertThat(auditor.page().getByText("There is no such closed day.")).isVisible();
      assertThat(auditor.page().locator("input[type=date]")).hasValue("2026-01-02");
    }
  }

  @Test
  void the_page_of_the_api_shows_all_of_itself() {
    try (Screen api = hall.chromium().open("api", 1366, 768, hall.server().uri() + "/api/")) {
      assertThat(api.page().getByText("/api/v1/centres/{centre}/tokens", exactText()).first())
          .isVisible();
      api.isQuiet();
    }
  }

  @Test
  void the_sign_in_page_says_how_long_to_wait_after_wrong_passwords() {
    try (Screen page = hall.chromium().open("sign-in", 1366, 768, hall.server().uri() + "/")) {
      Locator problem = page.page().getByRole(AriaRole.ALERT);

      // When
      for (int tries = 0; tries < 30 && !problem.innerText().contains("Too many"); tries++) {
        StaffPages.signIn(page, "agent31", "wrong");
        assertThat(page.button("Sign in")).isEnabled();
        assertThat(problem).not().isEmpty();
      }

      // Then
      assertThat(problem)
          .hasText(Pattern.compile("Too many wrong sign-ins\\. Try again in \\d+ seconds\\."));
      page.looksRight("paused");
      page.press("اردو");
      assertThat(problem).containsText("سیکنڈ بعد دوبارہ کوشش کریں");
      page.looksRight("paused-ur");
    }
  }

  @Test
  void a_device_that_was_taken_away_is_removed_after_a_question() {
    // Given
    report("old-kiosk");
    try (Screen supervisor = hall.pages().signedIn("supervisor")) {
      Page page = supervisor.page();
      page.locator("devices-panel summary").click();

      // When
      supervisor.press("Remove old-kiosk");
      assertThat(page.getByText("Remove old-kiosk?")).isVisible();
      supervisor.looksRight("forget-device");
      page.keyboard().press("Enter");

      // Then
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(page.locator("devices-panel table")).containsText("old-kiosk");
      supervisor.press("Remove old-kiosk");
      supervisor.answer("Remove old-kiosk?", "Remove");
      assertThat(page.locator("devices-panel")).not().containsText("old-kiosk");
    }
  }

  private static void call(Screen desk, String number) {
    desk.page().keyboard().press("o");
    desk.page().getByLabel("Token number").fill(number);
    desk.press("Our mistake");
  }

  private static void report(String kiosk) {
    String report =
        "{\"kind\":\"kiosk\",\"version\":\"1\",\"at\":\"%s\",\"parts\":[],\"figures\":{}}"
            .formatted(Instant.now());
    hall.kiosk().post("/devices/" + kiosk + "/health", report).orThrow();
  }

  private static String counterState(int counter) {
    return hall.agent(counter).get("/counters/" + counter).as(Stands.class).state();
  }

  private record Stands(String state) {}

  private static Locator said(Screen desk) {
    return desk.page().locator("desk-notice");
  }

  private static Locator whoWaits(Screen desk) {
    return desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Who waits"));
  }

  private static Locator counter(Screen picker, int counter) {
    return picker
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + counter + "\\b")));
  }

  private static Page.GetByTextOptions exactText() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static TokenState state(TokenView token) {
    return new Api(hall.server().uri(), Credential.device(Hall.KIOSK_KEY))
        .get("/api/v1/track/" + token.trackingCode())
        .as(TokenView.class)
        .state();
  }
}
