package baari.drivers.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void crops_to_the_ink_on_all_sides() throws UndrawableTextException {
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
  void joins_urdu_letters() throws UndrawableTextException {
    // Given
    var joined = "ببب";
    var apart = "ب\u200Cب\u200Cب";
    // When
    int joinedWidth = raster.draw(joined, 40, false, PAPER).getFirst().width();
    // Then
    assertThat(joinedWidth).isLessThan(raster.draw(apart, 40, false, PAPER).getFirst().width());
  }

  @Test
  void has_latin_letters_and_both_kinds_of_digits() throws UndrawableTextException {
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
  void never_draws_wider_than_the_paper(String text) throws UndrawableTextException {
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
  void shrinks_a_little_rather_than_to_wrap() throws UndrawableTextException {
    // Given
    var text = "ڈومیسائل سرٹیفکیٹ";
    int natural = raster.draw(text, 40, false, PAPER).getFirst().width();
    // When
    var lines = raster.draw(text, 40, false, natural * 9 / 10);
    // Then
    assertThat(lines).hasSize(1);
  }

  @Test
  void draws_nothing_for_blank_text() throws UndrawableTextException {
    // Given
    var blank = " \t";
    // When
    var lines = raster.draw(blank, 40, false, PAPER);
    // Then
    assertThat(lines).isEmpty();
  }

  @Test
  void names_the_character_that_it_cannot_draw() {
    // Given
    var chinese = "ٹوکن 中";
    // When
    var drawing = assertThatThrownBy(() -> raster.draw(chinese, 40, false, PAPER));
    // Then
    drawing.isInstanceOf(UndrawableTextException.class).hasMessageContaining("U+4E2D");
  }

  @Test
  void remembers_what_it_has_drawn() throws UndrawableTextException {
    // Given
    var first = raster.draw("ہال", 40, false, PAPER).getFirst();
    // When
    var again = raster.draw("ہال", 40, false, PAPER).getFirst();
    // Then
    assertThat(again).isSameAs(first);
  }
}
