package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page on which a citizen follows a token: its size at the first load and what it shows.
@Timeout(120)
class PhonePageTest {
  @RegisterExtension static final OpenHall open = new OpenHall();

  /// Four fifths of this are the Urdu typeface.
  private static final int MOST_BYTES = 120_000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur"})
  void the_first_load_is_small(String language) {
    // Given
    TokenView token = issue(language);
    try (Screen phone = phoneAt("about:blank")) {
      CDPSession tools = phone.page().context().newCDPSession(phone.page());
      List<Integer> bytes = new ArrayList<>();
      tools.on(
          "Network.loadingFinished",
          finished -> bytes.add((int) finished.get("encodedDataLength").getAsDouble()));
      tools.send("Network.enable");

      // When
      phone.page().navigate(tracked(token));
      assertThat(phone.page().getByText(token.number()).first()).isVisible();
      phone.page().evaluate("() => document.fonts.ready.then(() => true)");
      phone.page().waitForLoadState(LoadState.NETWORKIDLE);

      // Then
      assertThat(bytes).as("answers").hasSizeGreaterThan(5);
      assertThat(bytes.stream().mapToInt(Integer::intValue).sum())
          .as("bytes of %s", bytes)
          .isLessThanOrEqualTo(MOST_BYTES);
      phone.looksRight("first-" + language);
    }
  }

  @Test
  void every_module_is_asked_for_with_the_page() {
    // Given
    TokenView token = issue("en");
    try (Screen phone = phoneAt("about:blank")) {
      Page page = phone.page();
      Set<String> modules = new TreeSet<>();
      List<String> warnings = new ArrayList<>();
      page.onResponse(answer -> {
        String path = URI.create(answer.url()).getPath();
        if (path.endsWith(".js")) {
          modules.add(path);
        }
      });
      page.onConsoleMessage(message -> {
        if (message.type().equals("warning")) {
          warnings.add(message.text());
        }
      });

      // When
      page.navigate(tracked(token));
      assertThat(page.getByText(token.number()).first()).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      // Then
      assertThat(page.locator("head link[rel=modulepreload], head script[src]").all())
          .extracting(each -> pathOf(each))
          .containsExactlyInAnyOrderElementsOf(modules);
      assertThat(warnings).isEmpty();
      phone.isQuiet();
    }
  }

  private static String pathOf(Locator loads) {
    String href = loads.getAttribute("href");
    return href == null ? loads.getAttribute("src") : href;
  }

  @ParameterizedTest
  @CsvSource({"en, Please wait", "ur, براہِ کرم انتظار کریں"})
  void the_tab_says_to_wait_in_the_citizens_language_and_urdu_stands_above_english(
      String language, String wait) {
    // Given
    TokenView token = issue(language);

    // When // Then
    try (Screen phone = phoneAt(tracked(token))) {
      assertThat(phone.page()).hasTitle(token.number() + " · " + wait);
      assertThat(phone.text("براہِ کرم انتظار کریں")).isVisible();
      assertThat(top(phone.text("براہِ کرم انتظار کریں")))
          .isLessThan(top(phone.text("Please wait")));
    }
  }

  private static double top(Locator words) {
    return words.boundingBox().y;
  }

  @Test
  void without_a_connection_the_phone_says_so_where_it_is_read() {
    try (Screen phone = phoneAt(tracked(issue("en")))) {
      assertThat(phone.text("Please wait")).isVisible();

      // When
      phone.page().context().setOffline(true);

      // Then
      Locator note = phone.text("No connection. This may be old; it comes back by itself.");
      assertThat(note).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
      assertThat(phone.text("Please wait")).isVisible();
      phone.picture("offline");
      phone.page().context().setOffline(false);
      assertThat(note).hasCount(0);
    }
  }

  @Test
  void a_journey_is_named_by_the_service_that_was_chosen() {
    try (Screen phone = phoneAt(tracked(issue("LRNR", "en")))) {
      assertThat(phone.text("Learner Driving Licence")).isVisible();
      assertThat(phone.text("لرنر ڈرائیونگ لائسنس")).isVisible();
      assertThat(phone.text("Now: Fee Payment")).isVisible();
      assertThat(phone.text("Then: Biometric Verification, Driving Licence")).isVisible();
      phone.looksRight("journey");
    }
  }

  @Test
  void who_is_first_is_next_as_soon_as_a_counter_is_open() {
    // Given
    var agent = Api.centre(open.hall().server(), Hall.CENTRE, Credential.agent(13));
    try (Screen phone = phoneAt(tracked(issue("DRVL", "en")))) {
      assertThat(phone.text("No one is before you. No counter is open for you yet.")).isVisible();

      // When
      agent.post("/counters/13/open", "").orThrow();

      // Then
      assertThat(phone.text("You are next")).isVisible();
      assertThat(phone.text("اگلی باری آپ کی ہے")).isVisible();
      phone.looksRight("next");
    }
    agent.post("/counters/13/close", "").orThrow();
  }

  /// Uses the page's own clock, so that a busy machine does not matter.
  @Test
  void an_open_phone_learns_a_new_name_of_the_service_within_two_seconds() {
    // Given
    try (Screen phone = phoneAt("about:blank")) {
      Page page = phone.page();
      page.clock().install();
      page.navigate(tracked(issue("en")));
      assertThat(phone.text("Marriage Certificate")).isVisible();
      page.clock().pauseAt(System.currentTimeMillis() + 60_000);
      page.waitForLoadState(LoadState.NETWORKIDLE);

      // When
      page.route(
          Pattern.compile(".*/track/.*"),
          asked -> {
            String answer = asked.fetch().text();
            asked.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(
                        answer
                            .replaceFirst("\"configuration\":\\d+", "\"configuration\":1000")
                            .replace("Marriage Certificate", "Nikah Certificate")));
          });
      page.clock().runFor(2_000);

      // Then
      assertThat(phone.text("Nikah Certificate")).isVisible();
    }
  }

  private static Screen phoneAt(String url) {
    return open.chromium().open("phone", 390, 844, url);
  }

  private static String tracked(TokenView token) {
    return open.hall().server().uri() + "/t/#" + token.trackingCode();
  }

  private static TokenView issue(String language) {
    return issue("MARC", language);
  }

  private static TokenView issue(String service, String language) {
    return Api.centre(open.hall().server(), Hall.CENTRE, Credential.device(Hall.KIOSK_KEY))
        .post("/tokens", Json.write(new IssueRequest(service, null, language)))
        .as(TokenView.class);
  }
}
