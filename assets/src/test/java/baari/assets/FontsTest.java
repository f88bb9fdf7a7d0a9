package baari.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A browser keeps a font for a year under its name, so other content needs another name.
class FontsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
  private static final Path FONTS = RESOURCES.resolve("fonts");
  private static final Pattern URL = Pattern.compile("url\\(\"/fonts/([^\"]+)\"\\)");

  @Test
  void every_font_is_named_by_its_content() throws IOException, NoSuchAlgorithmException {
    for (String name : fonts()) {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FONTS.resolve(name)));
      assertThat(name).endsWith("." + HexFormat.of().formatHex(digest).substring(0, 8) + ".woff2");
    }
  }

  @Test
  void the_style_sheet_names_just_the_fonts_that_are_there() throws IOException {
    var css = Files.readString(RESOURCES.resolve("baari/baari.css"));
    assertThat(URL.matcher(css).results().map(match -> match.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(fonts());
  }

  private static List<String> fonts() throws IOException {
    try (Stream<Path> files = Files.list(FONTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".woff2"))
          .toList();
    }
  }
}
