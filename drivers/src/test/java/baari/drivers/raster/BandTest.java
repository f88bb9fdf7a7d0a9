package baari.drivers.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BandTest {
  private static final int COST = 12;

  @Test
  void bands_together_have_every_dot_once_and_no_other() {
    // Given
    var picture = new TextRaster().draw("ڈومیسائل سرٹیفکیٹ", 32, false, 576).getFirst();
    // When
    var bands = Band.cut(picture, 255, COST);
    // Then
    var inBands = new HashSet<Integer>();
    int next = 0;
    for (var band : bands) {
      assertThat(band.top()).isEqualTo(next);
      next += band.rows();
      collect(picture, band, inBands);
    }
    assertThat(next).isEqualTo(picture.height());
    var inPicture = new HashSet<Integer>();
    collect(picture, picture.whole(), inPicture);
    assertThat(inBands).isEqualTo(inPicture);
  }

  @Test
  void bands_take_fewer_bytes_than_the_whole() {
    // Given
    var picture = new TextRaster().draw("ای خدمت مرکز لاہور", 32, false, 576).getFirst();
    // When
    var bands = Band.cut(picture, 255, COST);
    // Then
    int bytes = bands.stream().mapToInt(band -> COST + band.bytes()).sum();
    assertThat(bytes).isLessThan(COST + picture.whole().bytes() * 3 / 4);
  }

  @Test
  void a_block_stays_in_one_piece_up_to_the_most_rows() {
    // Given
    var block = Bitmap.filled(16, 10);
    // When
    var bands = Band.cut(block, 4, COST);
    // Then
    assertThat(bands).hasSize(3).allMatch(band -> band.width() == 16 && band.rows() <= 4);
    assertThat(Band.cut(block, 255, COST)).containsExactly(new Band(0, 10, 0, 16));
  }

  private static void collect(Bitmap picture, Band band, Set<Integer> ink) {
    for (int y = band.top(); y < band.top() + band.rows(); y++) {
      for (int x = band.left(); x < band.left() + band.width(); x++) {
        if (picture.isInk(x, y)) {
          assertThat(ink.add(y * picture.width() + x)).isTrue();
        }
      }
    }
  }
}
