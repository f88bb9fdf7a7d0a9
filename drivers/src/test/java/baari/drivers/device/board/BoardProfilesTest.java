package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardProfilesTest {

  @ParameterizedTest
  @CsvSource({
    "alpha,            00, D-042 -> 12",
    "alpha-string,     01, D-042 -> 12",
    "dm36,             3,  D042",
    "embedded-art-p10, 1,  D-042 -> 12",
    "four-byte,        5,  042",
    "colon-frame,      0,  042",
    "caller-68,        5,  D042"
  })
  void each_shipped_profile_shows_a_call(String name, String address, String text) {
    // Given
    var profile = BoardProfiles.read(name);
    // When
    profile.kind().check(address, text);
    // Then
    assertThat(BoardProfiles.NAMES).contains(name);
    profile.kind().check(address, "");
  }

  @Test
  void a_profile_may_be_a_file(@TempDir Path dir) throws IOException {
    // Given
    var file = Files.writeString(dir.resolve("own.properties"), "protocol=alpha\nline=9600 7E1\n");
    // When
    var profile = BoardProfiles.read(file.toString());
    // Then
    assertThat(profile.kind()).isEqualTo(new BoardKind.Alpha(AlphaMode.PRIORITY));
  }

  @Test
  void one_mark_at_the_beginning_is_no_part_of_a_profile(@TempDir Path dir) throws IOException {
    // Given
    var file =
        Files.writeString(dir.resolve("own.properties"), "\uFEFFprotocol=alpha\nline=9600 7E1\n");
    // When
    var profile = BoardProfiles.read(file.toString());
    // Then
    assertThat(profile.kind()).isEqualTo(new BoardKind.Alpha(AlphaMode.PRIORITY));
  }

  @Test
  void a_property_that_is_there_twice_is_refused(@TempDir Path dir) throws IOException {
    // Given
    var file =
        Files.writeString(
            dir.resolve("own.properties"), "protocol=alpha\nline=9600 7E1\nprotocol=modbus\n");
    // When
    var reading = assertThatThrownBy(() -> BoardProfiles.read(file.toString()));
    // Then
    reading.hasMessageContaining("is there twice: protocol");
  }

  @Test
  void everything_that_is_wrong_with_a_modbus_profile_is_said_at_once() throws IOException {
    // Given
    var properties =
        properties(
            """
            protocol=modbus
            line=fast
            text.registers=99
            text.encoding=utf8
            write=perhaps
            readable=maybe
            settings=29:5
            flash=8
            frame=3A
            """);
    // When
    var parse = assertThatThrownBy(() -> BoardProfiles.parse(properties));
    // Then
    parse
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(
            "line:",
            "text.register: missing",
            "text.registers:",
            "text.encoding:",
            "write:",
            "readable:",
            "settings:",
            "flash:",
            "frame: there is no such property here");
  }

  @Test
  void everything_that_is_wrong_with_a_template_is_said_at_once() throws IOException {
    // Given
    var properties =
        properties("protocol=template\nframe=3Z sum9\nanswer=[ length\nrest-millis=99999\n");
    // When
    var parse = assertThatThrownBy(() -> BoardProfiles.parse(properties));
    // Then
    parse.message().contains("line: missing", "3Z", "sum9", "answer:", "rest-millis:");
  }

  @Test
  void an_unknown_profile_is_told_which_there_are() {
    // Given
    var name = "dm37";
    // When
    var read = assertThatThrownBy(() -> BoardProfiles.read(name));
    // Then
    read.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("dm36");
  }

  @ParameterizedTest
  @CsvSource({
    "alpha, 7, D-042",
    "alpha-string, 00, D-042",
    "dm36, 248, D042",
    "dm36, 1, D-042 -> 12",
    "four-byte, 256, 042",
    "caller-68, x, D042"
  })
  void an_address_or_a_text_that_cannot_be_is_refused(String name, String address, String text) {
    // Given
    var kind = BoardProfiles.read(name).kind();
    // When
    var check = assertThatThrownBy(() -> kind.check(address, text));
    // Then
    check.isInstanceOf(IllegalArgumentException.class);
  }

  private static Properties properties(String text) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }
}
