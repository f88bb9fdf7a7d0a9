package baari.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.infrastructure.CallbackDecorator;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// That each trick of `StartUp` still finds what it touches and still does something. What SQLite's
/// driver loads is in `SqliteLibraryTest`.
@Timeout(60)
class StartUpTest {
  @Test
  void what_hands_contexts_on_is_found_by_mutiny_and_cleared() throws Exception {
    // Given
    assertThat(ServiceLoader.load(CallbackDecorator.class)).isNotEmpty();
    var known = Infrastructure.class.getDeclaredField("CALLBACK_DECORATORS");
    known.setAccessible(true);

    try {
      // When
      StartUp.handNoContextsOn();

      // Then
      assertThat((Object[]) known.get(null)).isEmpty();
    } finally {
      Infrastructure.reload();
    }
  }

  /// In a program of its own: here they are initialized already.
  @Test
  void jackson_still_wants_what_the_second_core_initializes() throws Exception {
    // When
    String initialized =
        java("-Xlog:class+init=info", "-cp", System.getProperty("java.class.path"), JACKSON);

    // Then
    assertThat(initialized)
        .contains(
            StartUp.initializeJdk().stream()
                .map(made -> made.getClass().getName().replace('.', '/'))
                .toList());
  }

  private static final String JACKSON = FirstJson.class.getName();

  /// What Jackson does in a start.
  static final class FirstJson {
    private FirstJson() {}

    public static void main(String[] arguments) throws IOException {
      var json = new ObjectMapper();
      System.out.println(json.writeValueAsString(List.of("text")));
      System.out.println(json.readTree("{\"a\":1.5}"));
    }
  }

  @Test
  void the_beans_that_are_left_out_are_still_there_to_be_left_out() throws Exception {
    for (String left : setting("quarkus.arc.exclude-types").split(",", -1)) {
      assertThatCode(() -> Class.forName(left, false, getClass().getClassLoader()))
          .as(left)
          .doesNotThrowAnyException();
    }
  }

  private static String setting(String name) throws IOException {
    var settings = new Properties();
    try (InputStream in = StartUpTest.class.getResourceAsStream("/application.properties")) {
      settings.load(in);
    }
    return settings.getProperty(name);
  }

  @Test
  void java_knows_every_option() throws Exception {
    assertThat(java("@" + Path.of("..", "jvm.args"), "-version")).contains("Runtime");
  }

  /// What a Java program prints, which ends well.
  private static String java(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile("printed", ".txt");
    var program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(printed);
      assertThat(program.exitValue()).as(said).isZero();
      return said;
    } finally {
      program.destroyForcibly();
      Files.delete(printed);
    }
  }
}
