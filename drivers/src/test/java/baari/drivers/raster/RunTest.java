package baari.drivers.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Bitmap TWO_BARS = bars();

  @Test
  void white_between_runs_is_left_out_when_it_is_wide_enough() {
    assertThat(Run.of(TWO_BARS, 0, 24, 3)).containsExactly(new Run(0, 2), new Run(6, 2));
    assertThat(Run.of(TWO_BARS, 0, 24, 4)).containsExactly(new Run(0, 8));
  }

  @Test
  void a_stripe_without_ink_has_no_run() {
    assertThat(Run.of(TWO_BARS, 24, 24, 3)).isEmpty();
  }

  @Test
  void columns_bear_three_bytes_each_the_topmost_dot_highest() {
    assertThat(TWO_BARS.columns(0, new Run(5, 2)))
        .isEqualTo(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xF0});
  }

  /// Two bars of 2 by 20 dots with four white columns between them and nothing below them.
  private static Bitmap bars() {
    var image = new BufferedImage(8, 20, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 8; x++) {
      for (int y = 0; y < 20; y++) {
        image.getRaster().setSample(x, y, 0, x < 2 || x > 5 ? 0 : 255);
      }
    }
    return Bitmap.inkOf(image, 128);
  }
}
