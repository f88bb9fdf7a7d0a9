package baari.drivers.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TextRasterTest {
  private static final int PAPER = 576;

  private final TextRaster raster = new TextRaster();

  @Test
  void crops_to_the_ink_on_all_sides() {
    // Given
    var text = "ٹوکن نمبر";
    // When
    var line = raster.draw(text, 40, false, PAPER).getFirst();
    // Then
    assertThat(IntStream.range(0, line.width()).anyMatch(x -> line.isInk(x, 0))).isTrue();
    assertThat(IntStream.range(0, line.width()).anyMatch(x -> line.isInk(x, line.height() - 1)))
        .isTrue();
    assertThat(IntStream.range(0, line.height()).anyMatch(y -> line.isInk(0, y))).isTrue();
    assertThat(IntStream.range(0, line.height()).anyMatch(y -> line.isInk(line.width() - 1, y)))
        .isTrue();
  }

  @Test
  void joins_urdu_letters() {
    // Given
    var joined = "ببب";
    var apart = "ب\u200Cب\u200Cب";
    // When
    int joinedWidth = raster.draw(joined, 40, false, PAPER).getFirst().width();
    // Then
    assertThat(joinedWidth).isLessThan(raster.draw(apart, 40, false, PAPER).getFirst().width());
  }

  @Test
  void has_latin_letters_and_both_kinds_of_digits() {
    // Given
    var mixed = "ٹوکن نمبر A-047 (Domicile) ۰۴۷";
    // When
    var lines = raster.draw(mixed, 36, true, PAPER);
    // Then
    assertThat(lines).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شناختی کارڈ کی تجدید اور پتے کی تبدیلی کے لیے درخواست جمع کروائیں",
        "A very long line of Latin text that no paper of this width can ever hold",
        "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
      })
  void never_draws_wider_than_the_paper(String text) {
    for (int size = 8; size <= 80; size += 8) {
      // Given
      int width = 384;
      // When
      var lines = raster.draw(text, size, false, width);
      // Then
      assertThat(lines).isNotEmpty().allMatch(line -> line.width() <= width);
    }
  }

  @Test
  void shrinks_a_little_rather_than_to_wrap() {
    // Given
    var text = "ڈومیسائل سرٹیفکیٹ";
    int natural = raster.draw(text, 40, false, PAPER).getFirst().width();
    // When
    var lines = raster.draw(text, 40, false, natural * 9 / 10);
    // Then
    assertThat(lines).hasSize(1);
  }

  @Test
  void draws_nothing_for_blank_text() {
    // Given
    var blank = " \t";
    // When
    var lines = raster.draw(blank, 40, false, PAPER);
    // Then
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"中", "😀", "\uE000", "\uD800", "\u0001", "₿"})
  void draws_a_box_for_what_the_typeface_lacks(String character) {
    // Given
    var box = raster.draw("\uFFFD", 40, false, PAPER).getFirst();
    // When
    var drawn = raster.draw(character, 40, false, PAPER);
    // Then
    assertThat(drawn).containsExactly(box);
    assertThat(box.width()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200F", "\u2067\u2069", "\uFEFF", "\u00A0", "\u2028"})
  void draws_no_ink_for_what_is_not_seen(String invisible) {
    // When
    var lines = raster.draw(invisible, 40, false, PAPER);
    // Then
    assertThat(lines).allMatch(line -> line.width() == 0);
  }

  @Test
  void draws_the_same_with_and_without_marks_that_change_nothing() {
    // Given
    var plain = raster.draw("فیس 500", 40, false, PAPER);
    // When
    var marked = raster.draw("\uFEFF\u2067فیس\u202F\u00AD500\u2069", 40, false, PAPER);
    // Then
    assertThat(marked).isEqualTo(plain);
  }

  @Test
  void remembers_what_it_has_drawn() {
    // Given
    var first = raster.draw("ہال", 40, false, PAPER).getFirst();
    // When
    var again = raster.draw("ہال", 40, false, PAPER).getFirst();
    // Then
    assertThat(again).isSameAs(first);
  }
}
