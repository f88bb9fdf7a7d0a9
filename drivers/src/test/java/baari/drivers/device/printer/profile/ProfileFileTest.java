package baari.drivers.device.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.device.printer.profile.PrinterProfile.Placement;
import baari.drivers.device.printer.profile.PrinterProfile.Proof;
import baari.drivers.device.printer.profile.PrinterProfile.Status;
import baari.drivers.device.printer.profile.PrinterProfile.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  static final Iterable<String> SHIPPED = ProfileFile.SHIPPED;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void every_shipped_profile_is_whole(String name) {
    // When
    var profile = ProfileFile.shipped(name).read();
    // Then
    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.proof()).isNotEqualTo(Proof.NONE);
  }

  @Test
  void an_epson_is_what_its_specification_says() {
    // When
    var profile = ProfileFile.shipped("epson-tm-t88").read();
    // Then
    assertThat(profile.widthDots()).isEqualTo(512);
    assertThat(profile.paper().dotsPerInch()).isEqualTo(180);
    assertThat(profile.paper().cutCommand()).containsExactly(0x1D, 0x56, 0x30);
    assertThat(profile.status()).containsExactlyInAnyOrder(Status.AUTOMATIC, Status.REAL_TIME);
    assertThat(profile.proof()).isEqualTo(Proof.PRINT_RESPONSE);
    assertThat(profile.pictures().store()).isEqualTo(Store.RAM);
    assertThat(profile.pictures().place()).isEqualTo(Placement.POSITION);
  }

  @Test
  void one_mark_at_the_beginning_is_no_part_of_a_profile(@TempDir Path directory)
      throws IOException {
    // Given
    var file = Files.writeString(directory.resolve("own.properties"), "\uFEFF" + text());
    // When
    var profile = ProfileFile.at(file).read();
    // Then
    assertThat(profile.paper()).isEqualTo(ProfileFile.of("plain", text()).read().paper());
  }

  @Test
  void a_member_that_is_there_twice_is_refused(@TempDir Path directory) throws IOException {
    // Given
    var file = Files.writeString(directory.resolve("own.properties"), text() + "\nproof = none\n");
    // When
    var reading = assertThatThrownBy(() -> ProfileFile.at(file));
    // Then
    reading.hasMessageContaining("own.properties: is there twice: proof");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_place(@TempDir Path directory)
      throws IOException {
    // Given
    var file = Files.write(directory.resolve("own.properties"), new byte[] {'#', (byte) 0xDD});
    // When
    var reading = assertThatThrownBy(() -> ProfileFile.at(file));
    // Then
    reading.hasMessageContaining("byte 2 (DD) is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9", "576.0", "5e2", ""})
  void a_whole_number_is_whole(String number) {
    // Given
    var file = ProfileFile.of("own", text()).with("paper.dots", number);
    // When
    var reading = assertThatThrownBy(file::read);
    // Then
    reading.hasMessageContaining("paper.dots");
  }

  @Test
  void a_site_may_have_a_profile_of_its_own(@TempDir Path directory) throws IOException {
    // Given
    var file = directory.resolve("blind.properties");
    Files.writeString(file, text().replace("status = real-time", "status = none"));
    // When
    var profile =
        ProfileFile.at(file)
            .with("proof", "none")
            .with("paper.dots", "384")
            .with("raster.dots", "384")
            .read();
    // Then
    assertThat(profile.status()).isEmpty();
    assertThat(profile.proof()).isEqualTo(Proof.NONE);
    assertThat(profile.widthDots()).isEqualTo(384);
    assertThat(profile.paper().cutCommand()).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    // Given
    var text =
        text()
            .replace("576", "575")
            .replace("paper.cut = none", "paper.cut = scissors")
            .replace("real-time", "guess")
            .replace("text.code-page = 0", "text.codepage = 0");
    // When
    var reading = assertThatThrownBy(() -> ProfileFile.of("mine", text).read());
    // Then
    reading
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("printer profile mine: ")
        .hasMessageContaining("paper.dots is 96 to 2048 in steps of 8, not '575'")
        .hasMessageContaining("not 'scissors'")
        .hasMessageContaining("status is one of automatic, real-time, custom-full, not 'guess'")
        .hasMessageContaining("text.code-page is missing")
        .hasMessageContaining("there is no member text.codepage");
  }

  @Test
  void what_makes_no_sense_together_is_refused() {
    // Given
    var text =
        text()
            .replace("real-time", "none")
            .replace("sensor = false", "sensor = true")
            .replace("raster.dots = 576", "raster.dots = 640");
    // When
    var reading = assertThatThrownBy(() -> ProfileFile.of("mine", text).read());
    // Then
    reading
        .hasMessageContaining("raster.dots is more than paper.dots")
        .hasMessageContaining("without status cannot give proof")
        .hasMessageContaining("only status custom-full reports a ticket sensor");
  }

  @Test
  void a_name_that_is_not_shipped_is_answered_with_those_that_are() {
    assertThatThrownBy(() -> ProfileFile.shipped("hp-laserjet"))
        .hasMessageContaining("no printer profile 'hp-laserjet'")
        .hasMessageContaining("generic-80");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> ProfileFile.at(Path.of("/nowhere/at.properties")))
        .hasMessageContaining("/nowhere/at.properties");
  }

  private static String text() {
    return """
    paper.dots = 576
    paper.dpi = 203
    paper.feed-dots = 120
    paper.feed-unit = dot
    paper.cut = none
    text.code-page = 0
    status = real-time
    proof = transmitted-status
    pictures.store = none
    raster.rows = 255
    raster.dots = 576
    raster.place = justify
    ticket.sensor = false
    """;
  }
}
