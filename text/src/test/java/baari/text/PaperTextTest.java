package baari.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaperTextTest {
  @ParameterizedTest
  @CsvSource({
    "20A8, Rs",
    "FB01, fi",
    "00B2, 2",
    "00BD, 1/2",
    "FF21, A",
    "FEFB, \u0644\u0627",
    "2012, -",
    "2015, -",
    "FE58, -",
    "33A1, m2"
  })
  void what_the_typeface_lacks_is_written_with_letters_that_mean_the_same(
      String character, String written) {
    // When
    var paper = PaperText.of("a" + Character.toString(Integer.parseInt(character, 16)));
    // Then
    assertThat(paper).isEqualTo(new PaperText("a" + written, 0));
  }

  @Test
  void what_cannot_be_written_otherwise_is_a_box_and_counted() {
    assertThat(PaperText.of("ٹوکن 中 😀 \uE000 \uD800 \u0001"))
        .isEqualTo(new PaperText("ٹوکن \uFFFD \uFFFD \uFFFD \uFFFD \uFFFD", 5));
  }

  @Test
  void every_blank_of_unicode_is_a_blank() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(each -> Character.isSpaceChar(each) || Character.isWhitespace(each))
        .filter(each -> each < 0x1C || each > 0x1F)
        .forEach(each ->
            assertThat(PaperText.of("a" + Character.toString(each) + "b").text())
                .as("U+%04X", each)
                .isEqualTo("a b"));
  }

  @Test
  void direction_marks_stay_and_are_no_boxes() {
    String marked = "\u2067فیس\u2069 \u200E500\u200F \u202Babc\u202C";
    assertThat(PaperText.of(marked)).isEqualTo(new PaperText(marked, 0));
  }

  @Test
  void a_letter_and_its_accent_are_one_letter() {
    assertThat(PaperText.of("cafe\u0301 \u0627\u0653").text()).isEqualTo("caf\u00E9 \u0622");
  }

  @Test
  void no_character_at_all_is_refused() {
    for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
      var paper = PaperText.of(Character.toString(each));
      assertThat(paper.text().codePoints().allMatch(PaperTextTest::canBeDrawn))
          .as("U+%04X", each)
          .isTrue();
    }
  }

  private static boolean canBeDrawn(int character) {
    return character == PaperText.BOX
        || Letters.isDrawn(character)
        || Letters.isInvisible(character);
  }
}
