package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.protocol.token.TokenView;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The counter's page by keyboard, and what the supervisor sees. Each test has its own services and
/// counters.
@Timeout(120)
class StaffPagesTest {
  /// A second, equal centre, whose day a test may close.
  private static final String EVENING = "evening";

  private static final Credential KIOSK = Credential.device(Hall.KIOSK_KEY);
  private static final Credential SUPERVISOR = Credential.staff("supervisor");

  @RegisterExtension static final OwnHall hall = OwnHall.ofDesks("desk", EVENING);

  @Test
  void who_works_at_several_centres_chooses_one_and_every_page_keeps_it() {
    try (Screen desk = hall.chromium().open("several", 1366, 768, hall.server().uri() + "/")) {
      // Given
      StaffPages.signIn(desk, "supervisor", Hall.PASSWORD);
      assertThat(desk.text("Which centre is it?")).isVisible();
      Locator centres = desk.page().getByRole(AriaRole.LINK);
      assertThat(centres).hasCount(2);
      assertThat(centres.first()).hasText("Test Hall");
      desk.looksRight("pick-centre");

      // When
      centres.nth(1).click();

      // Then
      assertThat(desk.text("Which counter are you at?")).isVisible();
      assertThat(desk.page()).hasURL(Pattern.compile("[?]centre=" + EVENING + "$"));
      desk.page().reload();
      assertThat(desk.text("Which counter are you at?")).isVisible();
      desk.page().navigate(hall.server().uri() + "/fairness/?centre=" + EVENING);
      assertThat(desk.button("Print")).isEnabled();
      desk.page().getByText("Back to the counters").click();
      assertThat(desk.page()).hasURL(Pattern.compile("/counter/[?]centre=" + EVENING + "$"));

      // When
      desk.press("Change centre");

      // Then
      assertThat(desk.text("Which centre is it?")).isVisible();
      for (String report : List.of("/fairness/", "/fairness/?centre=elsewhere", "/closing/")) {
        desk.page().navigate(hall.server().uri() + report);
        assertThat(desk.text("Which centre is it?")).isVisible();
        desk.page().getByRole(AriaRole.LINK).nth(2).click();
        assertThat(desk.text("Which centre is it?")).hasCount(0);
        assertThat(desk.button("Print")).isVisible();
      }
      // A centre that is not here, or not the own one, leads to the choice.
      desk.page().navigate(hall.server().uri() + "/counter/?centre=elsewhere");
      assertThat(desk.text("Which centre is it?")).isVisible();
      desk.isQuiet();
    }
  }

  @Test
  void a_parked_citizen_is_called_back_by_one_key() {
    // Given
    TokenView token = hall.issue("CNIC");
    try (Screen desk = hall.pages().counter(1)) {
      keys(desk, "n", token.number() + " called.");

      // When
      keys(desk, "k");
      desk.looksRight("park");
      keys(desk, "1", token.number() + " is parked.");
      assertThat(parked(desk)).containsText(token.number());
      assertThat(parked(desk)).containsText("Photocopy");
      desk.looksRight("parked");
      keys(desk, "1", token.number() + " called.");

      // Then
      assertThat(desk.button("Start serving")).isEnabled();
      assertThat(parked(desk)).hasCount(0);
    }
  }

  @Test
  void an_outcome_is_asked_where_the_service_demands_one_and_a_wrong_one_is_taken_back() {
    // Given
    TokenView token = hall.issue("CHAR");
    try (Screen desk = hall.pages().counter(2)) {
      keys(desk, "n", token.number() + " called.");
      keys(desk, "s", "Serving " + token.number() + ".");

      // When
      keys(desk, "c");
      assertThat(desk.button("Certificate refused")).isVisible();
      desk.looksRight("outcome");
      keys(desk, "2", token.number() + " completed.");
      keys(desk, "u", token.number() + " is as it was before.");

      // Then
      assertThat(desk.button("Complete")).isEnabled();
      desk.press("Complete");
      desk.press("Certificate given");
      assertThat(desk.text(token.number() + " completed.")).isVisible();
    }
  }

  @Test
  void a_citizen_of_a_journey_gets_a_service_more_and_goes_on() {
    // Given
    TokenView token = hall.issue("DRVL");
    try (Screen desk = hall.pages().counter(3)) {
      keys(desk, "n", token.number() + " called.");
      assertThat(then(desk)).hasText("Fee Payment");

      // When
      keys(desk, "m");
      desk.press("Add a service");
      desk.field("Service").selectOption("Biometrics");
      desk.looksRight("add-service");
      keys(desk, "Enter", "Added to the visit of " + token.number() + ".");

      // Then
      assertThat(then(desk)).hasText(new String[] {"Fee Payment", "Biometrics"});
      desk.looksRight("journey");
      keys(desk, "s", "Serving " + token.number() + ".");
      keys(desk, "c", token.number() + " goes on to: Fee Payment.");
    }
  }

  @Test
  void a_citizen_sent_to_another_counter_comes_back() {
    // Given
    TokenView token = hall.issue("ESAH");
    try (Screen desk = hall.pages().counter(5)) {
      keys(desk, "n", token.number() + " called.");

      // When
      keys(desk, "t");
      desk.field("Counter").check();
      desk.page().getByLabel("To which counter").selectOption("4");
      desk.page().getByLabel("At the front").check();
      desk.page().getByLabel("Comes back to me afterwards").check();
      desk.looksRight("transfer");
      keys(desk, "1", token.number() + " transferred.");
      Api other = hall.agent(4);
      other.post("/counters/4/open", "").orThrow();
      other.post("/counters/4/next", "").orThrow();
      other.post("/counters/4/start", "").orThrow();
      other.post("/counters/4/complete", "").orThrow();

      // Then
      keys(desk, "n", token.number() + " called.");
    }
  }

  @Test
  void a_call_is_not_repeated_at_once_and_a_no_show_comes_back() {
    // Given
    TokenView token = hall.issue("INFO");
    try (Screen desk = hall.pages().counter(6)) {
      keys(desk, "n", token.number() + " called.");

      // When
      keys(desk, "r");
      assertThat(desk.page().getByText(Pattern.compile("You can call again in \\d+ s\\.")))
          .isVisible();
      desk.looksRight("recall");
      keys(desk, "x", token.number() + " did not come.");
      keys(desk, "i");
      desk.page().getByLabel("Token number").fill("i۱");
      desk.looksRight("reinstate");
      desk.press("Did not hear the call");
      assertThat(desk.text(token.number() + " waits again, by its old waiting time.")).isVisible();

      // Then
      keys(desk, "n", token.number() + " called.");
    }
  }

  @Test
  void the_supervisor_ends_an_emergency_and_suspends_a_service() {
    // Given
    hall.issue("TAXP");
    try (Screen desk = hall.pages().counter(7);
        Screen supervisor = hall.pages().signedIn("supervisor")) {

      // When
      keys(desk, "e");
      keys(desk, "Enter", "The supervisor is being called.");

      // Then
      Locator alarm = supervisor.page().getByRole(AriaRole.ALERT).first();
      assertThat(alarm).containsText("Emergency at counter 7");
      supervisor.looksRight("emergency");
      supervisor.press("It is over counter 7");
      assertThat(desk.page().getByText("You have called the supervisor")).hasCount(0);

      // When
      supervisor.press("Supervisor");
      Locator row =
          supervisor
              .page()
              .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Property Tax"));
      assertThat(row.getByRole(AriaRole.CELL)).containsText(new String[] {"1", "4"});
      supervisor.press("Suspend Property Tax");
      assertThat(supervisor.page().getByText("Waiting for it: 1.")).isVisible();
      supervisor.press("System is down");
      supervisor.looksRight("suspend");
      keys(supervisor, "Enter", "Property Tax is suspended.");
      supervisor.looksRight("services");

      // Then
      assertThat(desk.page().getByText("suspended: System is down")).isVisible();
      desk.press("اردو");
      assertThat(desk.page().getByText("سسٹم بند ہے")).isVisible();
      desk.press("English");
      supervisor.press("Resume Property Tax");
      assertThat(supervisor.text("Property Tax is given again.")).isVisible();
      assertThat(desk.page().getByText("suspended")).hasCount(0);
    }
  }

  @Test
  void a_citizen_follows_a_token_that_is_parked_suspended_or_of_a_day_that_is_over() {
    // Given
    Api agent = hall.agent(8);
    TokenView parked = hall.issue("BIOM", "PHOT");
    agent.post("/counters/8/open", "").orThrow();
    agent.post("/counters/8/next", "").orThrow();
    agent.post("/counters/8/park", "{\"reason\":\"Photocopy\"}").orThrow();
    TokenView suspended = hall.issue("PHOT");
    hall.supervisor().post("/services/PHOT/suspend", "{\"reason\":\"No electricity\"}").orThrow();
    TokenView expired =
        evening(KIOSK).post("/tokens", "{\"service\":\"INFO\"}").as(TokenView.class);
    evening(SUPERVISOR).post("/day/close", "").orThrow();

    // When // Then
    try (Screen phone = hall.chromium().open("track", 390, 844, tracked(parked))) {
      assertThat(phone.text("Photocopy")).isVisible();
      assertThat(phone.text("Then: Photograph")).isVisible();
      phone.looksRight("parked");
      phone.page().navigate(tracked(suspended));
      assertThat(phone.text("This service is stopped for now. You keep your place.")).isVisible();
      assertThat(phone.text("No electricity")).isVisible();
      phone.looksRight("suspended");
      phone.page().navigate(tracked(expired));
      assertThat(phone.page().getByText("30 minutes of waiting are then counted")).isVisible();
      assertThat(phone.text(Objects.requireNonNull(expired.trackingCode()))).isVisible();
      phone.looksRight("expired");
    }
  }

  private static String tracked(TokenView token) {
    return hall.server().uri() + "/t/#" + token.trackingCode();
  }

  private static void keys(Screen desk, String key) {
    desk.page().keyboard().press(key);
  }

  /// Presses a key and waits for the page's message.
  private static void keys(Screen desk, String key, String said) {
    keys(desk, key);
    assertThat(desk.text(said)).isVisible();
  }

  private static Locator parked(Screen desk) {
    return desk.page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Parked here"));
  }

  private static Locator then(Screen desk) {
    return desk.page()
        .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Then"))
        .getByRole(AriaRole.LISTITEM);
  }

  private static Api evening(Credential credential) {
    return Api.centre(hall.server(), EVENING, credential);
  }
}
