package baari.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallerLanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ur",
        "ur-PK",
        "UR",
        "ur-PK,ur;q=0.9",
        "fr;q=0.9, ur-PK, en;q=0.5",
        "en;q=0.2,ur;q=0.3",
        "ur,en",
        "en;q=zz,ur",
        ";;;,ur"
      })
  void who_reads_urdu_is_answered_in_urdu(String header) {
    assertThat(CallerLanguage.of(header)).isEqualTo("ur");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "en,ur",
        "fr",
        "*",
        ";;;q=zz",
        "-",
        ",",
        "a-b-c-d-e-f",
        "ur;q=0",
        "ur;q=-1",
        "ur;q=NaN",
        "ur;level=1",
        "\u00ff,;q",
        "en;q=0.9,ur;q=0.8"
      })
  void everybody_else_is_answered_in_english(String header) {
    assertThat(CallerLanguage.of(header)).isEqualTo("en");
  }

  @Test
  void also_who_does_not_say() {
    assertThat(CallerLanguage.of(null)).isEqualTo("en");
  }
}
