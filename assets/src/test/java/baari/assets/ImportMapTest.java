package baari.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The Content-Security-Policy contains the import map's hash. A page with a different import map
/// stays blank in a browser. This test fails the build instead.
class ImportMapTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Path POLICY =
      REPOSITORY.resolve("web/src/main/java/baari/web/AnswerHeaders.java");
  private static final String OPENING = "<script type=\"importmap\">";
  private static final String CLOSING = "</script>";

  @Test
  void every_page_bears_the_same_import_map() throws IOException {
    for (Path page : sources(".html")) {
      var text = Files.readString(page);
      if (text.contains(OPENING)) {
        assertThat(importMap(text)).as(page.toString()).isEqualTo(expected());
      }
    }
  }

  @Test
  void the_content_security_policy_names_its_hash() throws IOException, NoSuchAlgorithmException {
    assertThat(Files.readString(POLICY)).contains("'sha256-" + hash() + "'");
  }

  @Test
  void the_documentation_shows_both() throws IOException, NoSuchAlgorithmException {
    var text = Files.readString(Path.of("README.md"));
    assertThat(text).contains(OPENING + expected() + CLOSING).contains("'sha256-" + hash() + "'");
  }

  private static String importMap(String page) {
    int start = page.indexOf(OPENING) + OPENING.length();
    return page.substring(start, page.indexOf(CLOSING, start));
  }

  private static String expected() throws IOException {
    return "\n"
        + Files.readString(Path.of("src/main/resources/META-INF/resources/baari/importmap.json"));
  }

  private static String hash() throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    return Base64.getEncoder()
        .encodeToString(digest.digest(expected().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Path> sources(String ending) throws IOException {
    var found = new ArrayList<Path>();
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      for (Path module : modules.toList()) {
        found.addAll(files(module.resolve("src/main/resources"), ending));
      }
    }
    return found;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
