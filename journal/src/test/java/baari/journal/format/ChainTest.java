package baari.journal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChainTest {
  private static final Row ROW = new Row("lahore", 7, 1_795_420_800_123L, "agent1", "key-7", "[]");

  /// Computed by another program from the description of the format.
  @Test
  void the_hash_is_the_one_that_is_drawn() {
    assertThat(Chain.hash(Chain.START, ROW))
        .isEqualTo("894d8b3a9f66ce4ac57df50f456a804246216327d6177f448e86c3e63c4d57ae");
  }

  @Test
  void every_part_counts_and_so_does_where_one_ends_and_the_next_begins() {
    // Given
    String first = Chain.hash(Chain.START, ROW);
    List<Row> others =
        List.of(
            new Row("multan", 7, 1_795_420_800_123L, "agent1", "key-7", "[]"),
            new Row("lahore", 8, 1_795_420_800_123L, "agent1", "key-7", "[]"),
            new Row("lahore", 7, 1_795_420_800_124L, "agent1", "key-7", "[]"),
            new Row("lahore", 7, 1_795_420_800_123L, "agent2", "key-7", "[]"),
            new Row("lahore", 7, 1_795_420_800_123L, "agent1", "key-8", "[]"),
            new Row("lahore", 7, 1_795_420_800_123L, "agent1", "key-7", "[ ]"),
            new Row("lahore", 7, 1_795_420_800_123L, "agent1k", "ey-7", "[]"),
            new Row("lahore", 7, 1_795_420_800_123L, "agent1", "key-7[]", ""));

    // When
    Stream<String> hashes = others.stream().map(row -> Chain.hash(Chain.START, row));

    // Then
    assertThat(Stream.concat(Stream.of(first, Chain.hash(first, ROW)), hashes))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }
}
