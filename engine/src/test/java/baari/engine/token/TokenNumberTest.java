package baari.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenNumberTest {
  @ParameterizedTest
  @CsvSource({"D-042, D, 42", "D-42, D, 42", "ABC-1, ABC, 1", "D-1234, D, 1234"})
  void a_number_is_read_as_people_write_it(String written, String series, int number) {
    assertThat(TokenNumber.parse(written)).contains(new TokenNumber(series, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "D", "D-", "-42", "d-042", "D 042", "D-04x", "ABCD-1", "D-1234567", "D-٤٢"})
  void anything_else_is_no_number(String written) {
    assertThat(TokenNumber.parse(written)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"1, D-001", "42, D-042", "999, D-999", "1000, D-1000"})
  void it_is_written_with_three_digits_at_least(int number, String written) {
    assertThat(new TokenNumber("D", number)).hasToString(written);
  }
}
