package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a citizen can meet at the kiosk besides taking a number for one ordinary service.
@Timeout(120)
class KioskScreenTest {
  private static final Pattern NUMBER = Pattern.compile("^[A-Z]{1,3}-\\d{3,}$");
  private static final int ONE_LOOK_MILLIS = 31_000;
  private static final String MOBILE = "03990000001";

  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void a_suspended_service_is_read_at_the_kiosk_and_on_the_board_and_cannot_be_chosen() {
    try (Screen kiosk = open.kiosk();
        Screen board = open.board()) {
      // Given
      Locator notice =
          board
              .page()
              .getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Not available now"));
      kiosk.press("English");
      kiosk.press("NADRA");
      Locator service = kiosk.button("NADRA e-Sahulat");
      assertThat(service).isEnabled();

      // When
      supervisor("/services/ESAH/suspend", Map.of("reason", "NADRA link is down"));

      // Then
      assertThat(service).containsText("NADRA link is down");
      assertThat(service).isDisabled();
      assertThat(notice).containsText("NADRA link is down");
      assertThat(notice).containsText("نادرا ای سہولت");
      kiosk.looksRight("suspended");
      board.looksRight("suspended");
      // Otherwise the page may return to its start, because nobody touches it.
      kiosk.page().mouse().move(10, 10);
      supervisor("/services/ESAH/resume", Map.of());
      assertThat(service).isEnabled();
      assertThat(notice).isHidden();
    }
  }

  @Test
  void a_page_of_which_a_part_is_missing_loads_itself_again() {
    try (Screen kiosk = open.kiosk();
        Screen board = open.board()) {
      comesUpAgain(kiosk, "**/kiosk/fit.js", "kiosk-app main");
      comesUpAgain(board, "**/board/pager.js", "board-page main");
    }
  }

  private static void comesUpAgain(Screen screen, String part, String shown) {
    // Given
    Page page = screen.page();
    page.clock().install();
    page.route(part, Route::abort);
    page.reload();
    assertThat(page.locator(shown)).hasCount(0);
    page.clock().fastForward(ONE_LOOK_MILLIS);
    page.waitForLoadState();
    assertThat(page.locator(shown)).hasCount(0);

    // When
    page.unroute(part);
    page.clock().fastForward(ONE_LOOK_MILLIS);

    // Then
    assertThat(page.locator(shown)).isVisible();
  }

  @Test
  void who_must_say_who_they_are_types_a_number_that_is_masked() {
    // Given
    try (Screen kiosk = open.kiosk()) {
      Locator field = askedWho(kiosk);
      assertThat(kiosk.button("Continue")).isDisabled();

      // When
      MOBILE.chars().forEach(digit -> kiosk.press(Character.toString(digit)));

      // Then
      assertThat(field).hasValue("••••-••••001");
      kiosk.looksRight("person");
      kiosk.press("Continue");
      assertThat(kiosk.text("Take your ticket")).isVisible();
      assertThat(kiosk.page().getByText(MOBILE)).hasCount(0);
    }
  }

  /// Goes to the step of a service that asks who the citizen is.
  ///
  /// @return the field for the number
  private static Locator askedWho(Screen kiosk) {
    kiosk.press("English");
    kiosk.press("Board of Revenue");
    kiosk.press("Property Registration");
    kiosk.press("Ordinary");
    return kiosk.page().getByLabel("CNIC or mobile number");
  }

  @Test
  void who_they_are_may_be_typed_in_the_digits_of_urdu() {
    // Given
    try (Screen kiosk = open.kiosk()) {
      Locator field = askedWho(kiosk);
      assertThat(field).isVisible();

      // When
      "۰۳۹۹۰۰۰۰۰۰۲"
          .chars()
          .mapToObj(Character::toString)
          .forEach(digit ->
              kiosk
                  .page()
                  .evaluate("key => dispatchEvent(new KeyboardEvent('keydown', { key }))", digit));

      // Then
      assertThat(field).hasValue("••••-••••002");
      assertThat(kiosk.button("Continue")).isEnabled();
    }
  }

  @Test
  void an_appointment_is_kept_by_a_reader_once() {
    // Given
    var slot = Instant.now().plus(Duration.ofMinutes(10));
    supervisor(
        "/appointments",
        List.of(Map.of("code", "PROP-2711", "service", "PROP", "slot", slot.toString())));
    try (Screen kiosk = open.kiosk()) {
      assertThat(kiosk.button("اردو")).isVisible();

      // When
      scan(kiosk, "PROP-2711");

      // Then
      assertThat(kiosk.text("اپنا ٹکٹ لے لیجیے")).isVisible();
      assertThat(kiosk.text("جائیداد کی رجسٹری")).isVisible();
      assertThat(kiosk.text("آپ اپائنٹمنٹ پر آئے ہیں")).isVisible();
      String number = number(kiosk);
      kiosk.looksRight("appointment");
      kiosk.press("ٹھیک ہے");
      kiosk.press("English");
      kiosk.press("I have an appointment");
      kiosk.page().getByLabel("Code").fill("prop–۲۷۱۱");
      kiosk.press("Continue");
      assertThat(kiosk.page().getByRole(AriaRole.ALERT)).containsText(number);
      assertThat(kiosk.button("Choose something else")).isVisible();
    }
  }

  @Test
  void a_code_that_nobody_knows_stays_to_be_corrected() {
    try (Screen kiosk = open.kiosk()) {
      // Given
      kiosk.press("English");
      kiosk.press("I have an appointment");
      kiosk.page().getByLabel("Code").fill("PROP-9999");
      kiosk.press("Continue");

      // When
      kiosk.press("Correct the code");

      // Then
      assertThat(kiosk.page().getByLabel("Code")).hasValue("PROP-9999");
      assertThat(kiosk.page().getByLabel("Code")).isFocused();
    }
  }

  @Test
  void a_service_is_found_by_what_people_call_it_though_a_letter_is_wrong() {
    try (Screen kiosk = open.kiosk()) {
      kiosk.press("English");
      kiosk.press("Search");
      Map.of(
              "license", "Driving Licence",
              "liscence", "Driving Licence",
              "LICENCE", "Arms Licence",
              "birht", "Birth Certificate",
              "wedding", "Marriage Certificate",
              "شادی", "Marriage Certificate",
              "شناختي كارڈ", "CNIC Facilitation",
              "زمین", "Property Registration",
              "nikah", "Marriage Certificate")
          .forEach((typed, service) -> {
            // When
            kiosk.page().getByRole(AriaRole.SEARCHBOX).fill(typed);

            // Then
            assertThat(kiosk.button(service)).isVisible();
          });
      kiosk.page().getByRole(AriaRole.SEARCHBOX).fill("xylophone");
      assertThat(kiosk.text("Nothing found. Try fewer letters.")).isVisible();
    }
  }

  @Test
  void the_urdu_keyboard_has_every_letter_of_urdu() {
    try (Screen kiosk = open.kiosk()) {
      // When
      kiosk.press("اردو");
      kiosk.press("خدمت تلاش کیجیے");

      // Then
      "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھءئیے"
          .chars()
          .mapToObj(Character::toString)
          .forEach(letter ->
              assertThat(
                      kiosk
                          .page()
                          .getByRole(
                              AriaRole.BUTTON,
                              new Page.GetByRoleOptions().setName(letter).setExact(true)))
                  .isVisible());
    }
  }

  @Test
  void the_result_is_read_out_and_the_way_to_it_does_not_become_longer() {
    try (Screen kiosk = open.kiosk()) {
      // Given
      kiosk.press("English");
      kiosk.press("Board of Revenue");
      assertThat(kiosk.text("Step 2 of 3")).isVisible();
      kiosk.press("Property Registration");
      assertThat(kiosk.text("Step 3 of 3")).isVisible();
      kiosk.press("Ordinary");
      assertThat(kiosk.text("Step 3 of 3")).isVisible();

      // When
      "03990000333".chars().forEach(digit -> kiosk.press(Character.toString(digit)));
      kiosk.press("Continue");

      // Then
      assertThat(kiosk.text("Take your ticket")).isVisible();
      assertThat(
              kiosk
                  .page()
                  .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your number")))
          .isFocused();
    }
  }

  @Test
  void without_paper_a_phone_can_follow_the_number_from_the_screen() {
    try (Screen kiosk = open.kiosk();
        Screen paper =
            open.chromium().open("paper", 1100, 900, open.hall().kiosk().uri() + "/demo")) {
      // Given
      paper.press("Paper out");
      assertThat(kiosk.page().getByRole(AriaRole.ALERT)).containsText("The printer has no paper.");

      // When
      kiosk.press("English");
      kiosk.press("Pakistan Post");
      kiosk.press("Ordinary");

      // Then
      assertThat(kiosk.text("Your ticket was not printed")).isVisible();
      Locator code = kiosk.page().locator("figure img");
      assertThat(code).isVisible();
      assertThat(code.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))
          .isEqualTo(true);
      assertThat(kiosk.text("Follow your turn on your phone")).isVisible();
      kiosk.looksRight("no-paper");
      paper.press("Paper out");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "failed, en, the staff are being told about the printer",
    "failed, ur, اطلاع دی جا رہی ہے",
    "offline, en, please tell the staff about the printer",
    "offline, ur, عملے کو پرنٹر کے بارے میں بتائیے"
  })
  void a_ticket_that_failed_says_whether_the_staff_are_told(
      String screen, String language, String advice) {
    // When
    try (Screen kiosk = rehearsed(screen, language)) {

      // Then
      assertThat(kiosk.page().getByText(advice)).isVisible();
    }
  }

  @Test
  void without_a_phone_page_a_ticket_that_failed_shows_its_code_in_letters() {
    // When
    try (Screen kiosk = rehearsed("failed without a phone page", "en")) {

      // Then
      assertThat(kiosk.page().getByText("D-042-7Q4K9ZP2MX")).isVisible();
      assertThat(kiosk.page().locator("figure img")).hasCount(0);
      assertThat(kiosk.page().getByText("on your phone")).hasCount(0);
    }
  }

  private static Screen rehearsed(String screen, String language) {
    Screen kiosk = open.kiosk();
    Page page = kiosk.page();
    page.addInitScript(Layout.resource("kiosk-screens.js"));
    page.reload();
    page.locator("kiosk-app main").waitFor();
    page.evaluate("([name, lang]) => rehearsal.show(name, lang)", List.of(screen, language));
    return kiosk;
  }

  @Test
  void several_services_are_one_number_on_one_paper() {
    // Given
    try (Screen kiosk = open.kiosk()) {
      kiosk.press("English");
      kiosk.press("Pakistan Post");

      // When
      kiosk.press("Add another service");
      kiosk.press("Bank Counter");
      kiosk.looksRight("several");
      kiosk.press("Senior citizen");

      // Then
      assertThat(kiosk.text("Take your ticket")).isVisible();
      assertThat(kiosk.text("Postal Services")).isVisible();
      assertThat(kiosk.text("Fee Payment")).isVisible();
      assertThat(new DemoDevices(open.hall()).printed(number(kiosk))).isTrue();
    }
  }

  @Test
  void a_ticket_of_which_the_printer_says_nothing_is_asked_for_and_printed_again_as_a_copy() {
    try (Screen kiosk = open.kiosk();
        Screen paper =
            open.chromium().open("paper", 1100, 900, open.hall().kiosk().uri() + "/demo")) {
      // Given
      paper.press("Prints, but does not say so");
      kiosk.press("English");
      kiosk.press("Pakistan Post");
      kiosk.press("Ordinary");
      assertThat(kiosk.text("Did your ticket come out?")).isVisible();
      kiosk.looksRight("question");
      paper.press("Prints, but does not say so");

      // When
      kiosk.press("No, print again");

      // Then
      assertThat(kiosk.text("Take your ticket")).isVisible();
      assertThat(paper.page().getByAltText(Pattern.compile("COPY.*" + number(kiosk)))).isVisible();
      paper.looksRight("copy");
    }
  }

  private static void supervisor(String path, Object body) {
    Api.centre(open.hall().server(), Hall.CENTRE, Credential.staff("supervisor"))
        .post(path, Json.write(body))
        .orThrow();
  }

  private static void scan(Screen kiosk, String code) {
    kiosk.page().keyboard().type(code);
    kiosk.page().keyboard().press("Enter");
  }

  private static String number(Screen kiosk) {
    return kiosk.page().getByText(NUMBER).first().innerText().strip();
  }
}
