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
    Page page = screen.page();
    page.getByLabel("Account").fill(account);
    page.getByLabel("Password").fill(Hall.PASSWORD);
    screen.press("Sign in");
    assertThat(page.getByText("Which counter are you at?")).isVisible();
    return screen;
  }

  /// Signed in, at the counter, which is open.
  Screen counter(int counter) {
    Screen desk = signedIn("agent" + counter);
    desk.looksRight("pick");
    desk.page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + counter + "\\b")))
        .click();
    desk.press("Open counter");
    assertThat(desk.button("Call next")).isEnabled();
    return desk;
  }
}
