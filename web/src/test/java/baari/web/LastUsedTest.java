package baari.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Invented keys cannot fill the memory.
final class LastUsedTest {
  @Test
  void the_entries_used_last_are_kept_and_no_more() {
    var map = new LastUsed<Integer>(100);
    map.put("kept", 0);
    for (int i = 0; i < 100_000; i++) {
      map.put("made up " + i, i);
      assertThat(map.get("kept")).isZero();
    }
    assertThat(map).hasSize(100);
  }
}
