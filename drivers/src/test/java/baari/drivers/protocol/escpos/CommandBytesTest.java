package baari.drivers.protocol.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baari.drivers.raster.Bitmap;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Golden bytes, written by hand from Epson's specification.
class CommandBytesTest {

  @Test
  void a_qr_code_is_model_2_level_m_with_its_length_in_bytes() {
    // Given
    var qr = new QrCommand("A-047", 6);
    // When
    var bytes = qr.bytes();
    // Then
    assertThat(hex(bytes))
        .isEqualTo(
            "1d 28 6b 04 00 31 41 32 00 "
                + "1d 28 6b 03 00 31 43 06 "
                + "1d 28 6b 03 00 31 45 31 "
                + "1d 28 6b 08 00 31 50 30 41 2d 30 34 37 "
                + "1d 28 6b 03 00 31 51 30");
  }

  @Test
  void a_qr_code_counts_urdu_letters_in_bytes() {
    // Given
    var qr = new QrCommand("باری", 6);
    // When
    var bytes = qr.bytes();
    // Then
    assertThat(hex(bytes)).contains("1d 28 6b 0b 00 31 50 30 d8 a8 d8 a7 d8 b1 db 8c 1d");
  }

  @Test
  void a_long_qr_code_carries_its_length_into_the_second_byte() {
    // Given
    var qr = new QrCommand("x".repeat(300), 3);
    // When
    var bytes = qr.bytes();
    // Then
    assertThat(hex(bytes)).contains("1d 28 6b 2f 01 31 50 30 78");
    assertThat(qr.mostModulesAcross()).isEqualTo(69);
  }

  @Test
  void a_qr_code_refuses_what_no_printer_takes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QrCommand("", 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new QrCommand("x".repeat(301), 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new QrCommand("x", 17));
  }

  @Test
  void a_picture_is_centred_and_its_rows_fill_whole_bytes() {
    // Given
    var picture = Bitmap.filled(10, 2);
    // When
    var bytes = new JobWriter().picture(picture, 255).bytes();
    // Then
    assertThat(hex(bytes)).isEqualTo("1b 61 01 1d 76 30 00 02 00 02 00 ff c0 ff c0");
  }

  @Test
  void a_tall_picture_goes_out_in_pieces_of_255_rows() {
    // Given
    var picture = Bitmap.filled(8, 300);
    // When
    var bytes = new JobWriter().picture(picture, 255).bytes();
    // Then
    assertThat(hex(bytes)).startsWith("1b 61 01 1d 76 30 00 01 00 ff 00 ff");
    assertThat(hex(bytes)).contains("1d 76 30 00 01 00 2d 00 ff");
    assertThat(bytes).hasSize(3 + 2 * 8 + 300);
  }

  @Test
  void no_piece_of_a_picture_is_longer_than_the_nuls_that_complete_it() {
    // Given
    var picture = Bitmap.filled(576, 600);
    // When
    var bytes = new JobWriter().picture(picture, 255).bytes();
    // Then
    assertThat(hex(bytes)).startsWith("1b 61 01 1d 76 30 00 48 00 71 00");
    assertThat(0x48 * 0x71 + 16).isLessThanOrEqualTo(JobWriter.LONGEST_COMMAND_BYTES);
  }

  @Test
  void a_style_comes_from_the_library() {
    // Given
    var job = new JobWriter();
    // When
    var bytes = job.initialize().line("D-042", 4, true).feed(120).bytes();
    // Then
    assertThat(hex(bytes))
        .startsWith("1b 40")
        .contains("1d 21 33")
        .contains("1b 45 01")
        .contains("1b 61 31")
        .endsWith("44 2d 30 34 32 0a 1b 4a 78");
  }

  @Test
  void queries_are_those_of_the_specification() {
    assertThat(hex(Query.realTime(4))).isEqualTo("10 04 04");
    assertThat(hex(Query.automatic())).isEqualTo("1d 61 ff");
    assertThat(hex(Query.transmitPaper())).isEqualTo("1d 72 01");
    assertThat(hex(Query.printResponse("0042"))).isEqualTo("1d 28 48 06 00 30 30 30 30 34 32");
    assertThatIllegalArgumentException().isThrownBy(() -> Query.realTime(5));
    assertThatIllegalArgumentException().isThrownBy(() -> Query.printResponse("1"));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
