package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The staff's pages in both languages with every banner and dialog, on the usual display sizes.
@Timeout(300)
class StaffLayoutTest {
  private static final String REASON = "دوپہر تک رجسٹری سے رابطہ منقطع ہے";

  /// The longest pause after wrong passwords.
  private static final int LONGEST_PAUSE_SECONDS = 60;

  @RegisterExtension static final OwnHall hall = OwnHall.ofDemo();

  @BeforeAll
  static void open_a_hall_with_all_its_troubles() {
    for (String service : List.of("VTRF", "TOKT", "LRNR", "VTRF", "TOKT")) {
      hall.issue(service);
    }
    at(27, "open", "{\"workProfile\":[\"VTRF\",\"TOKT\"],\"reason\":\"%s\"}".formatted(REASON));
    at(28, "open", "{}");
    at(28, "next", "");
    at(28, "park", "{\"reason\":\"%s\"}".formatted(REASON));
    at(28, "emergency", "{\"reason\":\"%s\"}".formatted(REASON));
    at(29, "emergency", "{}");
    hall.supervisor()
        .post(
            "/services/TOKT/suspend",
            "{\"reason\":{\"en\":\"The link to the registry is down\",\"ur\":\"%s\"}}"
                .formatted(REASON))
        .orThrow();
    StaffReports.depart(hall, REASON);
    report("kiosk-at-the-entrance", "kiosk", "printer", "paper-out");
    report("board-of-the-upper-hall", "board", "sign-c3", "not-connected");
  }

  @Test
  void the_sign_in_page_and_the_choice_of_a_counter() {
    try (Screen screen =
        hall.chromium().open("staff-layout", 1024, 768, hall.server().uri() + "/")) {
      var feed = CuttableFeed.of(screen.page());
      Layout layout = begin(screen, "/");
      both(screen, layout, "sign-in");
      StaffPages.signIn(screen, "agent28", "wrong");
      assertThat(screen.page().getByRole(AriaRole.ALERT)).not().isEmpty();
      both(screen, layout, "sign-in refused");
      screen.page().route("**/j_security_check", StaffLayoutTest::pause);
      StaffPages.signIn(screen, "agent28", "wrong");
      assertThat(screen.page().getByRole(AriaRole.ALERT))
          .containsText(LONGEST_PAUSE_SECONDS + " seconds");
      both(screen, layout, "sign-in paused");
      screen.page().unroute("**/j_security_check");
      StaffPages.signIn(screen, "agent28", Hall.PASSWORD);
      assertThat(screen.page().locator("counter-picker button").first()).isVisible();
      both(screen, layout, "choice of a counter");
      feed.cut();
      assertThat(screen.page().locator("counter-picker")).containsText("No connection");
      both(screen, layout, "choice of a counter without a server");
      screen.page().route("**/waiting?*", Route::abort);
      StaffPages.pick(screen, 28);
      assertThat(screen.page().locator("counter-screen")).containsText("No connection");
      both(screen, layout, "counter without a server");
      assertThat(layout.wrong()).isEmpty();
    }
  }

  @Test
  void a_counter_with_every_banner_and_dialog() {
    try (Screen desk = hall.pages().signedIn("agent28")) {
      Layout layout = begin(desk, "/counter/");
      StaffPages.pick(desk, 28);
      assertThat(desk.button("Call next")).isEnabled();
      both(desk, layout, "idle");
      desk.press("Sign out");
      both(desk, layout, "what becomes of the counter");
      desk.goBack();
      desk.press("Call next");
      assertThat(desk.button("Start serving")).isEnabled();
      for (String key : List.of("m", "k", "t", "a", "i", "e", "p", "o")) {
        keyed(desk, layout, "called", key);
      }
      desk.press("Sign out");
      both(desk, layout, "what becomes of the citizen");
      desk.goBack();
      press(desk, "s");
      assertThat(desk.button("Complete")).isEnabled();
      both(desk, layout, "serving");
      keyed(desk, layout, "serving", "c");
      assertThat(layout.wrong()).isEmpty();
    }
  }

  @Test
  void a_counter_with_other_services_closed_and_paused() {
    try (Screen desk = hall.pages().signedIn("agent26")) {
      var feed = CuttableFeed.of(desk.page());
      Layout layout = begin(desk, "/counter/");
      StaffPages.pick(desk, 27);
      desk.press("Sit down here");
      assertThat(desk.button("Call next")).isEnabled();
      both(desk, layout, "other services of another agent");
      feed.cut();
      assertThat(desk.page().locator("counter-screen .banners")).containsText("No connection");
      both(desk, layout, "not live with other services of another agent");
      feed.mend();
      assertThat(desk.page().locator("counter-screen .banners"))
          .not()
          .containsText("No connection");
      for (String key : List.of("p", "o")) {
        keyed(desk, layout, "idle", key);
      }
      press(desk, "o");
      desk.page().getByLabel("Token number").fill("12");
      desk.press("Our mistake");
      assertThat(desk.page().locator("desk-notice")).containsText("Write the number");
      both(desk, layout, "refusal");
      press(desk, "p");
      desk.press("Work away from the counter");
      assertThat(desk.button("Resume")).isEnabled();
      both(desk, layout, "paused");
      press(desk, "q");
      assertThat(desk.button("Open counter")).isEnabled();
      both(desk, layout, "closed");
      keyed(desk, layout, "closed", "w");
      assertThat(layout.wrong()).isEmpty();
    }
  }

  @Test
  void the_supervisors_page_and_box() {
    try (Screen supervisor = hall.pages().signedIn("supervisor")) {
      Layout layout = begin(supervisor, "/counter/");
      Page page = supervisor.page();
      assertThat(page.getByText("Emergency at counter 28").first()).isVisible();
      page.locator("devices-panel summary").click();
      assertThat(page.locator("devices-panel table")).isVisible();
      both(supervisor, layout, "emergencies and devices");
      supervisor.press("Remove kiosk-at-the-entrance");
      both(supervisor, layout, "removing a device");
      press(supervisor, "Escape");
      supervisor.press("Supervisor");
      assertThat(page.getByText("Business day")).isVisible();
      both(supervisor, layout, "box");
      supervisor.press("Close the day");
      assertThat(page.getByText("Close the day?")).isVisible();
      both(supervisor, layout, "closing the day");
      press(supervisor, "Escape");
      supervisor.press("Suspend");
      both(supervisor, layout, "suspending");
      assertThat(layout.wrong()).isEmpty();
    }
  }

  @Test
  void the_reports() {
    try (Screen auditor = hall.pages().signedIn("auditor")) {
      Layout layout = begin(auditor, "/fairness/");
      assertThat(auditor.page().getByText("Whole centre")).isVisible();
      for (String departure : StaffReports.DEPARTURES) {
        assertThat(auditor.text(departure).first()).isVisible();
      }
      both(auditor, layout, "fairness");
      auditor.page().navigate(hall.server().uri() + "/closing/");
      assertThat(auditor.page().getByText("Choose a day")).isVisible();
      both(auditor, layout, "closing without a day");
      auditor.page().route("**/day/*/closing", StaffReports::closing);
      auditor.page().getByLabel("Business day").fill(StaffReports.CLOSED_DAY);
      auditor.press("Show");
      assertThat(auditor.page().getByText("Handed in after the close").first()).isVisible();
      both(auditor, layout, "closing with a late list");
      assertThat(layout.wrong()).isEmpty();
    }
  }

  /// The answer after too many wrong passwords. The browser simulates it, because the server would
  /// make all other tests here wait too.
  private static void pause(Route asked) {
    asked.fulfill(
        new Route.FulfillOptions()
            .setStatus(429)
            .setHeaders(Map.of("Retry-After", Integer.toString(LONGEST_PAUSE_SECONDS))));
  }

  private static Layout begin(Screen screen, String path) {
    var layout = Layout.scrolling(screen.page());
    screen.page().navigate(hall.server().uri() + path);
    return layout;
  }

  /// Checks the page in English, its current language, and in Urdu.
  private static void both(Screen screen, Layout layout, String what) {
    layout.look("en, " + what);
    language(screen, "اردو");
    layout.look("ur, " + what);
    screen.picture(what.replace(' ', '-'));
    language(screen, "English");
  }

  /// Works also under a dialog, where a pointer cannot click.
  private static void language(Screen screen, String other) {
    screen
        .page()
        .locator("page-header button", new Page.LocatorOptions().setHasText(other))
        .dispatchEvent("click");
  }

  private static void keyed(Screen screen, Layout layout, String where, String key) {
    press(screen, key);
    both(screen, layout, where + ", " + key);
    screen.goBack();
  }

  private static void press(Screen screen, String key) {
    screen.page().keyboard().press(key);
  }

  private static void at(int counter, String what, String body) {
    hall.agent(counter).post("/counters/" + counter + "/" + what, body).orThrow();
  }

  private static void report(String device, String kind, String part, String trouble) {
    var key = Credential.device(kind.equals("kiosk") ? Hall.KIOSK_KEY : Hall.BOARD_KEY);
    hall.as(key)
        .post(
            "/devices/" + device + "/health",
            """
            {"kind":"%s","version":"1.0.0-SNAPSHOT","at":"%s",
             "parts":[{"name":"%s","works":false,"trouble":"%s"}],"figures":{"ownNumbers":50,"owed":3}}
            """
                .formatted(kind, Instant.now(), part, trouble))
        .orThrow();
  }
}
