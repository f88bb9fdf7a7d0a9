package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One open page. It collects the browser's complaints, including violations of the page's content
/// security policy, and saves pictures in the given folder.
final class Screen implements AutoCloseable {
  /// How long a page may take to show what a test waits for.
  static final double PATIENCE_MILLIS = 60_000;

  private static final int SAID_MAX = 40;

  /// The browser's own error message for an answer that a page expects. The sign-in page asks
  /// whether somebody is signed in already, and a refused command is shown on the page.
  private static final Pattern EXPECTED =
      Pattern.compile("the server responded with a status of 4(00|01|04|09|29)");

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final Path pictures;
  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /// What browsers said during this test, also in pages that are closed by now.
  private static final List<String> SAID = new ArrayList<>();

  private Screen(Path pictures, String name, BrowserContext context) {
    this.pictures = pictures;
    this.name = name;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(this::complain);
    page.onConsoleMessage(this::listen);
    page.onRequestFailed(request -> say(request.url() + " " + request.failure()));
    page.onCrash(_ -> say("it crashed"));
  }

  static Screen open(Path pictures, String name, BrowserContext context, String url) {
    var screen = new Screen(pictures, name, context);
    screen.page.navigate(url);
    return screen;
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !EXPECTED.matcher(message.text()).find()) {
      complain(message.text());
    }
  }

  private void complain(String what) {
    complaints.add(what);
    say(what);
  }

  private void say(String what) {
    if (SAID.size() < SAID_MAX) {
      SAID.add(name + ": " + what);
    }
  }

  /// What browsers said since the last call.
  static List<String> takeSaid() {
    List<String> said = List.copyOf(SAID);
    SAID.clear();
    return said;
  }

  Page page() {
    return page;
  }

  /// Presses the button whose label contains `label`.
  void press(String label) {
    button(label).click();
  }

  /// Presses the button with exactly this label in the dialog with this title.
  void answer(String title, String label) {
    page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click();
  }

  /// Leaves the open dialog without an answer, and waits until it has closed. Until then the dialog
  /// takes all keys.
  void goBack() {
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("dialog form")).hasCount(0);
  }

  /// The first button whose label contains `label`.
  Locator button(String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first();
  }

  /// The field with exactly this label.
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /// The element with exactly this text.
  Locator text(String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true));
  }

  /// Takes a picture and checks that the browser has no complaints, that our own typefaces draw
  /// Urdu and digits, and that axe finds no violation of those WCAG 2.2 AA rules that a program can
  /// check.
  void looksRight(String what) {
    picture(what);
    isQuiet();
    assertThat(Typefaces.foreign(page))
        .as("what the machine's own typefaces draw on the %s page at '%s'", name, what)
        .isEmpty();
    var options = new AxeRunOptions();
    options.setResultTypes(List.of(ResultType.Violations.getKey()));
    AxeResults judged =
        new AxeBuilder(page).setLegacyMode(true).options(options).withTags(WCAG).analyze();
    assertThat(judged.getPasses()).as("rules that this page keeps").isNotEmpty();
    assertThat(judged.getViolations())
        .as("what is not accessible on the %s page at '%s'", name, what)
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + targets(rule))
        .isEmpty();
  }

  void picture(String what) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name + "-" + what + ".png")));
  }

  /// Checks that the browser has no complaints.
  void isQuiet() {
    assertThat(complaints).as("what the browser says of the %s page", name).isEmpty();
  }

  private static List<Object> targets(Rule rule) {
    return rule.getNodes().stream().map(CheckedNode::getTarget).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
