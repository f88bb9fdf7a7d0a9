package baari.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishableTest {
  @Test
  void names_the_character_and_its_position_and_what_to_write() {
    assertThat(Publishable.fault("فیس ₨ 500"))
        .hasValue("character U+20A8 RUPEE SIGN at position 5 cannot be shown; write 'Rs'");
  }

  @Test
  void counts_characters_and_not_their_halves() {
    assertThat(Publishable.fault("ab 😀").orElseThrow()).contains("U+1F600", "at position 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Driver’s licence – “new”…",
        "فیس ۵۰۰ روپے، ۲۰٪ رعایت؟",
        "a\u202Fb\u00A0c\u3000d\u2009e",
        "\u2068فیس\u2069 \u200E500\u200F",
        "بچ\u200Cوں",
        "Café Zürich €5",
        "لائسنس ۔ ﷺ ؒ"
      })
  void what_people_write_in_either_language_may_be_published(String text) {
    assertThat(Publishable.fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中", "₹", "\u0000", "\u001B", "\t", "\n", "\u007F", "\u0085", "\uE000", "\uFFFD", "\uFFFE",
        "\u0378", "\uD800", "\uDC00", "\u202E", "\u202D", "😀", "\uFEFB", "ﾏ"
      })
  void what_the_typeface_cannot_show_may_not(String character) {
    assertThat(Publishable.fault("a" + character + "b").orElseThrow())
        .startsWith("character U+%04X".formatted(character.codePointAt(0)))
        .contains("at position 2");
  }

  @Test
  void what_may_be_published_is_whole_on_paper() {
    for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
      String text = Character.toString(each);
      if (Publishable.fault(text).isEmpty()) {
        assertThat(PaperText.of(text).isWhole()).as("U+%04X", each).isTrue();
      }
    }
  }
}
