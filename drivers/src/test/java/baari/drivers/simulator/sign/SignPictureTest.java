package baari.drivers.simulator.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SignPictureTest {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private final DotFont font = new DotFont();

  @Test
  void draws_every_letter_and_digit_differently() {
    // Given
    var drawn = new HashSet<String>();
    // When
    LETTERS.chars().forEach(letter -> drawn.add(dots((char) letter)));
    // Then
    assertThat(drawn).hasSize(LETTERS.length()).doesNotContain(dots(' '));
  }

  @Test
  void draws_the_marks_that_calls_use() {
    // Given
    var marks = "->:.,!?/+#()";
    // When
    var missing = marks.chars().filter(mark -> !font.has((char) mark));
    // Then
    assertThat(missing).isEmpty();
  }

  @Test
  void lights_dots_for_text_and_none_without() {
    // Given
    var picture = new SignPicture(SignPicture.CHARACTERS);
    // When
    long dark = red(picture.of(""));
    long lit = red(picture.of("D-042 -> 12"));
    long more = red(picture.of("D-042 -> 12".repeat(20)));
    // Then
    assertThat(dark).isZero();
    assertThat(lit).isPositive();
    assertThat(more).isGreaterThan(lit);
  }

  private String dots(char letter) {
    var dots = new StringBuilder();
    for (int row = 0; row < DotFont.HEIGHT; row++) {
      for (int column = 0; column < DotFont.WIDTH; column++) {
        dots.append(font.isLit(letter, column, row) ? '#' : '.');
      }
    }
    return dots.toString();
  }

  private static long red(BufferedImage image) {
    long red = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        red += (image.getRGB(x, y) & 0xFF0000) > 0xC00000 ? 1 : 0;
      }
    }
    return red;
  }
}
