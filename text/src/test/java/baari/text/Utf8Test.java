package baari.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Utf8Test {
  @Test
  void one_mark_at_the_beginning_is_left_out() throws Exception {
    assertThat(Utf8.read("\uFEFFid: فیس".getBytes(StandardCharsets.UTF_8))).isEqualTo("id: فیس");
    assertThat(Utf8.read("\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8))).isEqualTo("\uFEFFa");
    assertThat(Utf8.read(new byte[0])).isEmpty();
  }

  @Test
  void other_bytes_are_refused_with_their_place() {
    byte[] arabic = "id: فیس".getBytes(Charset.forName("windows-1256"));
    assertThatThrownBy(() -> Utf8.read(arabic)).hasMessage("byte 5 (DD) is not UTF-8");
    byte[] cutOff = {'a', (byte) 0xD9};
    assertThatThrownBy(() -> Utf8.read(cutOff)).hasMessage("byte 2 (D9) is not UTF-8");
    byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertThatThrownBy(() -> Utf8.read(half)).hasMessageStartingWith("byte 1 (ED)");
  }
}
