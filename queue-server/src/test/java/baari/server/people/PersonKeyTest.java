package baari.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "35202-1234567-1",
        "3520212345671",
        "35202 1234567 1",
        "۳۵۲۰۲-۱۲۳۴۵۶۷-۱",
        "٣٥٢٠٢–١٢٣٤٥٦٧–١"
      })
  void a_cnic_is_its_digits(String text) {
    assertThat(PersonKey.parse(text).orElseThrow().canonical()).isEqualTo("cnic:3520212345671");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03001234567",
        "0300-1234567",
        "+92 300 1234567",
        "00923001234567",
        "۰۳۰۰ ۱۲۳۴۵۶۷",
        "＋٩٢\u00A03001234567"
      })
  void a_mobile_phone_is_its_international_number(String text) {
    assertThat(PersonKey.parse(text).orElseThrow().canonical()).isEqualTo("phone:+923001234567");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "352021234567",
        "35202123456712",
        "0421234567",
        "hello",
        "35202-1234567-X",
        "00000000000000000000000000000000"
      })
  void what_is_neither_is_nobody(String text) {
    assertThat(PersonKey.parse(text)).isEmpty();
  }

  @Test
  void a_key_does_not_show_itself() {
    assertThat(PersonKey.parse("3520212345671").orElseThrow().toString())
        .doesNotContain("3520212345671");
  }
}
