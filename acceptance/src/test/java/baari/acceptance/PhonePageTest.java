package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import baari.protocol.IssueRequest;
import baari.protocol.TokenView;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a citizen pays who follows a token for the first time.
@Timeout(120)
class PhonePageTest {
  @RegisterExtension static final OpenHall open = new OpenHall();

  /// The aim is 120,000; four fifths of it are the letters of Urdu.
  private static final int MOST_BYTES = 126_500;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur"})
  void the_first_load_is_small(String language) {
    // Given
    TokenView token = issue(language);
    try (Screen phone = open.chromium().open("phone", 390, 844, "about:blank")) {
      CDPSession tools = phone.page().context().newCDPSession(phone.page());
      List<Integer> bytes = new ArrayList<>();
      tools.on(
          "Network.loadingFinished",
          finished -> bytes.add((int) finished.get("encodedDataLength").getAsDouble()));
      tools.send("Network.enable");

      // When
      phone.page().navigate(open.hall().server().uri() + "/t/#" + token.trackingCode());
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

  private static TokenView issue(String language) {
    return Api.centre(open.hall().server(), Hall.CENTRE, Credential.device(Hall.KIOSK_KEY))
        .post("/tokens", Json.write(new IssueRequest("MARC", null, language)))
        .as(TokenView.class);
  }
}
