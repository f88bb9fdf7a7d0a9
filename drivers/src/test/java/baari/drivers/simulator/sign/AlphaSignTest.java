package baari.drivers.simulator.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphaSignTest {
  private static final String MEMORY = "E$AAU0100FFFFaBU00200000";

  private final AlphaSign sign = new AlphaSign();

  @Test
  void shows_the_priority_text_before_all_others() {
    // Given
    sign.obey("AA\u001b0bWelcome");
    // When
    sign.obey("A0\u001b0cA047");
    // Then
    assertThat(sign.lit()).isEqualTo("A047");
    assertThat(sign.flashing()).isTrue();
  }

  @Test
  void shows_its_text_again_when_the_priority_text_is_emptied() {
    // Given
    sign.obey("AA\u001b0bWelcome");
    sign.obey("A0\u001b0cA047");
    // When
    sign.obey("A0");
    // Then
    assertThat(sign.lit()).isEqualTo("Welcome");
    assertThat(sign.flashing()).isFalse();
  }

  @Test
  void puts_a_string_where_the_text_calls_it() {
    // Given
    sign.obey(MEMORY);
    sign.obey("AA\u001b0bNow: \u0010a");
    // When
    sign.obey("GaA047 $1 \\");
    // Then
    assertThat(sign.lit()).isEqualTo("Now: A047 $1 \\");
  }

  @Test
  void forgets_everything_when_its_memory_is_configured() {
    // Given
    sign.obey("AA\u001b0bWelcome");
    sign.obey("A0\u001b0cA047");
    // When
    boolean obeyed = sign.obey(MEMORY);
    // Then
    assertThat(obeyed).isTrue();
    assertThat(sign.lit()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GaA047",
        "AB\u001b0bno such file",
        "AA\u001b9bno such position",
        "AA\u001b0b\u0007control character",
        "E$AAU01",
        "X",
        ""
      })
  void refuses_what_it_has_no_room_for_or_does_not_know(String command) {
    // Given
    sign.obey("AA\u001b0bWelcome");
    // When
    boolean obeyed = sign.obey(command);
    // Then
    assertThat(obeyed).isFalse();
    assertThat(sign.lit()).isEqualTo("Welcome");
  }

  @Test
  void refuses_a_string_that_is_longer_than_its_file() {
    // Given
    sign.obey(MEMORY);
    // When
    boolean obeyed = sign.obey("Ga" + "x".repeat(33));
    // Then
    assertThat(obeyed).isFalse();
  }

  @Test
  void refuses_a_priority_text_of_more_than_125_characters() {
    // Given
    var longest = "A0\u001b0b" + "x".repeat(125);
    // When
    boolean tooLong = sign.obey(longest + "x");
    // Then
    assertThat(tooLong).isFalse();
    assertThat(sign.obey(longest)).isTrue();
  }
}
