package baari.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "B-051",
        "B-۰۵۱",
        "B-٠٥١",
        "Ｂ－０５１",
        "B–051",
        "B—051",
        "B\u2212051",
        "B‑051",
        "Bـ۰۵۱",
        "B۔۰۵۱",
        " B-051\u00A0",
        "\u200EB-051\u200F",
        "\u202AB-051\u202C",
        "\uFEFFB-051",
        "B-𝟎𝟓𝟏",
        "B-०५१",
        "B\u00AD-051"
      })
  void a_number_is_the_same_on_every_keyboard(String typed) {
    assertThat(Typed.plain(typed)).isEqualTo("B-051");
  }

  @Test
  void digits_of_every_script_are_digits() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(each -> Character.getType(each) == Character.DECIMAL_DIGIT_NUMBER)
        .forEach(each ->
            assertThat(Typed.plain(Character.toString(each)))
                .as("U+%04X", each)
                .isEqualTo(Integer.toString(Character.digit(each, 10))));
  }

  @Test
  void every_dash_is_one() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(each -> Character.getType(each) == Character.DASH_PUNCTUATION)
        .forEach(each ->
            assertThat(Typed.plain("1" + Character.toString(each) + "2"))
                .as("U+%04X", each)
                .isEqualTo("1-2"));
  }

  @Test
  void what_is_no_number_stays_what_it_is() {
    assertThat(Typed.plain("خدمت abc ½")).isEqualTo("خدمت abc 1\u20442");
  }
}
