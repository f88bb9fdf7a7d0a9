package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The staff's pages of one server, as an agent's screen shows them.
record StaffPages(Chromium chromium, HallProgram server) {

  /// Signed in, asked for the counter.
  Screen signedIn(String account) {
    Screen screen = chromium.open("counter", 1366, 768, server.uri() + "/");
    signIn(screen, account, Hall.PASSWORD);
    assertThat(screen.page().getByText("Which counter are you at?")).isVisible();
    return screen;
  }

  /// On the page that asks who signs in.
  static void signIn(Screen screen, String account, String password) {
    screen.page().getByLabel("Account").fill(account);
    screen.page().getByLabel("Password").fill(password);
    screen.press("Sign in");
  }

  /// At the page that asks for the counter.
  static void pick(Screen screen, int counter) {
    screen
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + counter + "\\b")))
        .click();
  }

  /// Signed in, at the counter, which is open.
  Screen counter(int counter) {
    Screen desk = signedIn("agent" + counter);
    desk.looksRight("pick");
    pick(desk, counter);
    desk.press("Open counter");
    assertThat(desk.button("Call next")).isEnabled();
    return desk;
  }
}
