package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The staff's pages of one centre, on an agent's screen.
record StaffPages(Chromium chromium, HallProgram server, String centre) {

  /// A page that is signed in and asks for the counter.
  Screen signedIn(String account) {
    Screen screen =
        chromium.open("counter", 1366, 768, server.uri() + "/?to=/counter/?centre=" + centre);
    signIn(screen, account, Hall.PASSWORD);
    assertThat(screen.page().getByText("Which counter are you at?")).isVisible();
    return screen;
  }

  /// Signs in on the sign-in page.
  static void signIn(Screen screen, String account, String password) {
    screen.page().getByLabel("Account").fill(account);
    screen.page().getByLabel("Password").fill(password);
    screen.press("Sign in");
  }

  /// Chooses a counter on the page that asks for it.
  static void pick(Screen screen, int counter) {
    screen
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + counter + "\\b")))
        .click();
  }

  /// A page that is signed in at the counter, with the counter open.
  Screen counter(int counter) {
    Screen desk = signedIn("agent" + counter);
    desk.looksRight("pick");
    pick(desk, counter);
    desk.press("Open counter");
    assertThat(desk.button("Call next")).isEnabled();
    return desk;
  }
}
