package baari.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all programs: complete in both languages, each defined once, one word for one
/// thing.
class WordsTest {
  private static final Path REPOSITORY = Path.of("..");

  /// `key: { en: "…", ur: "…" }`, on one or several lines. The entries of a list have no key.
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:\"?([\\w-]+)\"?:\\s*)?\\{\\s*en:\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*"
              + "ur:\\s*\"((?:[^\"\\\\]|\\\\.)*)\",?\\s*}");

  private static final Pattern ENGLISH = Pattern.compile("\\ben:\\s*\"");
  private static final Pattern URDU = Pattern.compile("\\bur:\\s*\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /// The start of a table of texts.
  private static final Pattern TABLE = Pattern.compile("(?:reader\\(|= )\\{\\n");

  private static final Pattern IMPORT =
      Pattern.compile("import \\{([^}]*)} from \"(\\./[\\w-]+\\.js)\"");

  /// Urdu words that must not be used, because another word is used everywhere else: service is
  /// خدمت, a visit is آمد (دورہ is a tour). Also other spellings of a word: a screen is اسکرین,
  /// please is براہِ کرم.
  private static final Pattern OTHER_WORDS =
      Pattern.compile("سروس|دورہ|دورے|دوروں|(?<!ا)سکرین|براہ کرم");

  @Test
  void every_text_of_a_page_is_there_in_both_languages() throws IOException {
    int tables = 0;
    for (Path file : sources(".js")) {
      var text = Files.readString(file);
      var entries = entries(text);
      assertThat(ENGLISH.matcher(text).results().count())
          .as("English texts of %s with an Urdu one beside them", file)
          .isEqualTo(entries.size());
      assertThat(URDU.matcher(text).results().count())
          .as("Urdu texts of %s with an English one beside them", file)
          .isEqualTo(entries.size());
      for (var entry : entries) {
        // An entry without a key may be a text that somebody still has to write.
        if (entry.group(1) != null) {
          assertThat(entry.group(2)).as("%s in %s", entry.group(1), file).isNotBlank();
          assertThat(entry.group(3)).as("%s in %s", entry.group(1), file).isNotBlank();
        }
        assertThat(places(entry.group(3)))
            .as("places for values of %s in %s", entry.group(1), file)
            .isEqualTo(places(entry.group(2)));
      }
      tables += entries.isEmpty() ? 0 : 1;
    }
    assertThat(tables).isGreaterThan(5);
  }

  @Test
  void no_text_of_a_page_is_there_twice() throws IOException {
    for (Path file : sources(".js")) {
      for (var table : TABLE.split(Files.readString(file), -1)) {
        var keys = keys(table);
        assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void every_text_that_a_page_asks_for_is_there() throws IOException {
    var tables = new HashMap<Path, Set<String>>();
    for (Path file : sources(".js")) {
      tables.put(file.normalize(), new HashSet<>(keys(Files.readString(file))));
    }
    int asked = 0;
    for (Path file : sources(".js")) {
      asked += checkAsked(file, tables);
    }
    assertThat(asked).isGreaterThan(100);
  }

  /// Checks the calls `say("key"`, `t("key"` and similar ones, if the function comes from a table
  /// of texts.
  private static int checkAsked(Path file, Map<Path, Set<String>> tables) throws IOException {
    var text = Files.readString(file);
    int asked = 0;
    for (var each : IMPORT.matcher(text).results().toList()) {
      var table = tables.getOrDefault(file.resolveSibling(each.group(2)).normalize(), Set.of());
      if (table.isEmpty()) {
        continue;
      }
      for (var reader : each.group(1).split(",", -1)) {
        var calls = Pattern.compile("\\b" + reader.strip() + "\\(\"(\\w+)\"");
        if (reader.isBlank()) {
          continue;
        }
        for (var call : calls.matcher(text).results().toList()) {
          assertThat(table).as("texts that %s asks for", file).contains(call.group(1));
          asked++;
        }
      }
    }
    return asked;
  }

  @Test
  void refusals_are_there_once_and_in_both_languages() throws IOException {
    for (Path urdu : sources("_ur.properties")) {
      var english =
          urdu.resolveSibling(
              urdu.getFileName().toString().replace("_ur.properties", ".properties"));
      assertThat(names(urdu)).as(urdu.toString()).doesNotHaveDuplicates();
      assertThat(names(english)).as(english.toString()).doesNotHaveDuplicates();
      assertThat(names(urdu)).containsExactlyInAnyOrderElementsOf(names(english)).isNotEmpty();
    }
    assertThat(sources("_ur.properties")).isNotEmpty();
  }

  @Test
  void one_thing_has_one_word_in_urdu() throws IOException {
    for (var ending : List.of(".js", ".properties", ".html", ".yaml", ".java")) {
      for (Path file : sources(ending)) {
        assertThat(OTHER_WORDS.matcher(Files.readString(file)).results().map(MatchResult::group))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void letters_and_digits_of_urdu_text_come_from_the_shipped_fonts_first() throws IOException {
    // The Nastaliq face has no Latin letters and digits, so the next family draws them.
    var css = Files.readString(Path.of("src/main/resources/META-INF/resources/baari/baari.css"));
    var nastaliq = Pattern.compile("--nastaliq: ([^;]*);").matcher(css);
    assertThat(nastaliq.find()).isTrue();
    assertThat(nastaliq.group(1)).startsWith("\"Baari Nastaliq\", \"Baari Sans\",");
    for (Path page : sources(".css")) {
      assertThat(Files.readString(page))
          .as("%s: an installed typeface draws the digits", page)
          .doesNotContainPattern("--nastaliq: \"Baari \\w+\", \"(?!Baari )");
    }
  }

  private static List<MatchResult> entries(String text) {
    return ENTRY.matcher(text).results().toList();
  }

  private static List<String> keys(String table) {
    return entries(table).stream().map(entry -> entry.group(1)).filter(key -> key != null).toList();
  }

  private static Set<String> places(String text) {
    var places = new HashSet<String>();
    PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
    return places;
  }

  private static List<String> names(Path properties) throws IOException {
    return Files.readAllLines(properties).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static List<Path> sources(String ending) throws IOException {
    var found = new ArrayList<Path>();
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      for (Path module : modules.toList()) {
        for (var kind : List.of("src/main/resources", "src/main/java")) {
          var folder = module.resolve(kind);
          if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
              all.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
            }
          }
        }
      }
    }
    return found;
  }
}
