package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Json;
import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The staff's pages ask before an action, so that one press too many does no harm.
@Timeout(120)
class CarefulPagesTest {
  /// Counts the tones, for a machine that has no loudspeaker.
  private static final String COUNT_TONES =
      """
      const start = OscillatorNode.prototype.start;
      let tones = 0;
      OscillatorNode.prototype.start = function (...at) {
        document.documentElement.dataset.tones = String(++tones);
        return start.apply(this, at);
      };
      """;

  @RegisterExtension static final OwnHall hall = OwnHall.ofDesks("desk");

  @Test
  void the_last_counter_of_a_service_is_closed_after_a_question_only() {
    // Given
    hall.issue("INFO");
    try (Screen desk = hall.pages().counter(6)) {

      // When
      press(desk, "q");

      // Then
      assertThat(desk.page().getByText("Waiting for what no other open counter takes: 1."))
          .isVisible();
      desk.looksRight("close-counter");
      press(desk, "Enter");
      assertThat(desk.button("Call next")).isEnabled();
      press(desk, "q");
      desk.answer("Close the counter?", "Close counter");
      assertThat(desk.text("This counter is closed")).isVisible();
    }
  }

  @Test
  void no_dialog_opens_with_the_focus_on_an_act() {
    // Given
    hall.issue("CHAR");
    hall.issue("CHAR");
    try (Screen desk = hall.pages().counter(2);
        Screen supervisor = hall.pages().signedIn("supervisor")) {
      hall.agent(7).post("/counters/7/emergency", "{}").orThrow();

      // When // Then
      for (String key : List.of("p", "o", "i", "e")) {
        opensHarmless(desk, key);
      }
      press(desk, "n");
      assertThat(desk.button("Start serving")).isEnabled();
      for (String key : List.of("k", "t", "a")) {
        opensHarmless(desk, key);
      }
      press(desk, "s");
      assertThat(desk.button("Complete")).isEnabled();
      opensHarmless(desk, "c");
      assertThat(supervisor.page().getByText("Emergency at counter 7").first()).isVisible();
      supervisor.press("Supervisor");
      assertThat(focused(supervisor)).isEqualTo("Go back");
      press(supervisor, "Enter");
      assertThat(supervisor.page().getByText("Emergency at counter 7").first()).isVisible();
    }
    isOver(7);
  }

  @Test
  void no_list_sends_a_citizen_anywhere_before_somebody_has_chosen() {
    // Given
    hall.issue("ESAH");
    try (Screen desk = hall.pages().counter(5)) {
      press(desk, "n");
      assertThat(desk.button("Start serving")).isEnabled();

      // When // Then
      press(desk, "t");
      assertThat(desk.page().getByLabel("To which service")).hasValue("");
      refusesToConfirm(desk, "Transfer E-001");
      desk.field("Counter").check();
      assertThat(desk.page().getByLabel("To which counter")).hasValue("");
      refusesToConfirm(desk, "Transfer E-001");
      desk.looksRight("nothing-chosen");
      desk.goBack();
      press(desk, "a");
      assertThat(desk.field("Service")).hasValue("");
      refusesToConfirm(desk, "What else does E-001 need?");
    }
  }

  @Test
  void emergencies_sound_and_change_the_title_unless_muted() {
    // Given
    try (Screen supervisor = hall.pages().signedIn("supervisor")) {
      Page page = supervisor.page();
      page.addInitScript(COUNT_TONES);
      page.reload();
      assertThat(supervisor.text("Press any key for sound")).isVisible();
      supervisor.looksRight("before-sound");
      supervisor.press("Supervisor");
      press(supervisor, "Escape");
      assertThat(supervisor.text("Press any key for sound")).hasCount(0);
      String title = page.title();

      // When
      hall.agent(7).post("/counters/7/emergency", "{}").orThrow();

      // Then
      assertThat(page).hasTitle("⚠ Emergency at counter 7");
      assertThat(page.locator("html")).hasAttribute("data-tones", Pattern.compile("\\d+"));
      supervisor.press("It is over");
      assertThat(page).hasTitle(title);

      // When
      supervisor.press("Sound on");
      String tones = page.locator("html").getAttribute("data-tones");
      hall.agent(8).post("/counters/8/emergency", "{}").orThrow();

      // Then
      assertThat(page).hasTitle("⚠ Emergency at counter 8");
      assertThat(page.locator("html")).hasAttribute("data-tones", tones);
      assertThat(supervisor.button("Sound off")).isVisible();
    }
    isOver(8);
  }

  @Test
  void a_device_that_needs_a_hand_sounds_once_and_changes_the_title() {
    // Given
    try (Screen supervisor = hall.pages().signedIn("supervisor")) {
      Page page = supervisor.page();
      page.addInitScript(COUNT_TONES);
      page.reload();
      press(supervisor, "Escape");
      assertThat(supervisor.button("Sound on")).isVisible();
      String title = page.title();

      // When
      report(false, "paper-out");

      // Then
      assertThat(page).hasTitle("⚠ kiosk-7: printer: no paper");
      assertThat(page.locator("html")).hasAttribute("data-tones", "3");
      supervisor.looksRight("device-alarm");

      // When it is repaired
      report(true, "none");

      // Then
      assertThat(page).hasTitle(title);
      assertThat(page.locator("html")).hasAttribute("data-tones", "3");
    }
  }

  private static void isOver(int counter) {
    hall.supervisor().post("/counters/" + counter + "/emergency/clear", "").orThrow();
  }

  private void report(boolean works, String trouble) {
    var printer = new DevicePart("printer", works, trouble, null);
    var report = new DeviceReport(DeviceKind.KIOSK, "1", Instant.now(), List.of(printer), Map.of());
    hall.kiosk().post("/devices/kiosk-7/health", Json.write(report)).orThrow();
  }

  @Test
  void another_profile_is_asked_for_a_reason_and_shown_to_the_supervisor_and_in_the_report() {
    // Given
    try (Screen desk = hall.pages().signedIn("agent8");
        Screen supervisor = hall.pages().signedIn("supervisor")) {
      StaffPages.pick(desk, 8);
      assertThat(desk.button("Open counter")).isEnabled();

      // When
      press(desk, "w");
      desk.page().getByLabel("Biometrics").uncheck();
      desk.looksRight("other-profile");
      desk.press("A device or link is down");

      // Then
      assertThat(desk.page().getByText("other services than configured: Photograph")).isVisible();
      desk.looksRight("other-services");
      Locator shown =
          supervisor
              .page()
              .getByRole(
                  AriaRole.LIST,
                  new Page.GetByRoleOptions()
                      .setName("Counters with other services than configured"));
      assertThat(shown).containsText("takes: Photograph");
      assertThat(shown).containsText("configured: Biometrics, Photograph");
      supervisor.looksRight("profiles");
      supervisor.page().navigate(hall.server().uri() + "/fairness/");
      assertThat(supervisor.text("A device or link is down")).isVisible();
      assertThat(supervisor.text("Opened with other services")).isVisible();
      supervisor.looksRight("fairness");
      supervisor.press("اردو");
      assertThat(supervisor.text("کوئی آلہ یا رابطہ بند ہے")).isVisible();
      supervisor.looksRight("fairness-ur");
    }
  }

  /// Checks that the dialog opens with a harmless focus, in both languages.
  private static void opensHarmless(Screen screen, String key) {
    opensHarmless(screen, key, "en", "Go back");
    screen.press("اردو");
    opensHarmless(screen, key, "ur", "واپس");
    screen.press("English");
  }

  private static void opensHarmless(Screen screen, String key, String language, String back) {
    press(screen, key);
    assertThat(screen.page().getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(focused(screen)).as("what has the focus after '%s'", key).isIn("field", back);
    screen.looksRight("dialog-" + key + "-" + language);
    screen.goBack();
  }

  /// The text of the button that has the focus; `field` for a field.
  private static String focused(Screen screen) {
    return (String)
        screen
            .page()
            .evaluate(
                """
                () => {
                  let element = document.activeElement;
                  while (element.shadowRoot?.activeElement) {
                    element = element.shadowRoot.activeElement;
                  }
                  return element.matches("input, select") ? "field" : element.textContent.trim();
                }
                """);
  }

  private static void refusesToConfirm(Screen screen, String title) {
    Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
    dialog.locator("button.primary").click();
    assertThat(dialog.getByText(title)).isVisible();
  }

  private static void press(Screen screen, String key) {
    screen.page().keyboard().press(key);
  }
}
