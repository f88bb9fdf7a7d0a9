package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void leaves_alone_what_fits() {
    // Given
    var text = "D-042  now";
    // When
    var columns = Columns.fit(text, 4, 48);
    // Then
    assertThat(columns.text()).containsExactly(text);
    assertThat(columns.scale()).isEqualTo(4);
  }

  @Test
  void wraps_between_words() {
    // Given
    var text = "Domicile Certificate";
    // When
    var columns = Columns.fit(text, 2, 32);
    // Then
    assertThat(columns.text()).containsExactly("Domicile", "Certificate");
    assertThat(columns.scale()).isEqualTo(2);
  }

  @Test
  void shrinks_a_word_that_is_too_wide() {
    // Given
    var number = "D-042";
    // When
    var columns = Columns.fit(number, 8, 32);
    // Then
    assertThat(columns.text()).containsExactly(number);
    assertThat(columns.scale()).isEqualTo(6);
  }

  @Test
  void breaks_a_word_that_is_wider_than_the_paper() {
    // Given
    var word = "x".repeat(70);
    // When
    var columns = Columns.fit(word, 1, 32);
    // Then
    assertThat(columns.text()).containsExactly("x".repeat(32), "x".repeat(32), "x".repeat(6));
  }
}
