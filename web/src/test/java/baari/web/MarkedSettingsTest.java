package baari.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkedSettingsTest {
  @TempDir Path dir;

  /// A file of settings that begins with a byte order mark.
  private SmallRyeConfigBuilder withMarkedFile() throws IOException {
    Path file = dir.resolve("application.properties");
    Files.writeString(file, "\uFEFFbaari.data-dir=/srv/baari\nbaari.storage=sqlite\n");
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(file.toUri().toURL(), 260))
        .withSources(new MarkedSettings());
  }

  @Test
  void the_first_setting_behind_a_byte_order_mark_holds() throws IOException {
    SmallRyeConfig config = withMarkedFile().build();

    assertThat(config.getValue("baari.data-dir", String.class)).isEqualTo("/srv/baari");
    assertThat(config.getValue("baari.storage", String.class)).isEqualTo("sqlite");
  }

  @Test
  void what_stands_before_files_still_does() throws IOException {
    SmallRyeConfig config =
        withMarkedFile()
            .withSources(
                new PropertiesConfigSource(Map.of("baari.data-dir", "/env"), "environment", 300))
            .build();

    assertThat(config.getValue("baari.data-dir", String.class)).isEqualTo("/env");
  }
}
