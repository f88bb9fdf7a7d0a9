package baari.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import baari.journal.store.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is kept about people must be the same with every database.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class PeopleConformance {
  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  private static final String CNIC = "35202-1234567-1";

  private Database database;

  /// A migrated, empty database.
  protected abstract Database fresh() throws Exception;

  @BeforeEach
  final void open() throws Exception {
    database = fresh();
  }

  @AfterEach
  final void close() {
    database.close();
  }

  @Test
  void the_same_person_has_the_same_id_however_it_is_written() throws Exception {
    try (People people = people(NOW)) {
      // Given
      String id = id(people, "lahore", CNIC);

      // When // Then
      assertThat(id(people, "lahore", "3520212345671")).isEqualTo(id);
      assertThat(id(people, "lahore", "35202-1234567-2")).isNotEqualTo(id);
      assertThat(id(people, "multan", CNIC)).isNotEqualTo(id);
    }
  }

  @Test
  void two_who_ask_at_once_for_the_same_person_get_the_same_id() throws Exception {
    try (People people = people(NOW)) {
      // When
      List<CompletableFuture<String>> asked =
          IntStream.range(0, 20)
              .mapToObj(_ -> people.id("lahore", key(CNIC)).toCompletableFuture())
              .toList();

      // Then
      assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
  }

  @Test
  void who_is_erased_is_somebody_new_afterwards() throws Exception {
    try (People people = people(NOW)) {
      // Given
      String before = id(people, "lahore", CNIC);

      // When
      boolean erased = people.erase("lahore", key(CNIC)).toCompletableFuture().join();
      boolean again = people.erase("lahore", key(CNIC)).toCompletableFuture().join();

      // Then
      assertThat(erased).isTrue();
      assertThat(again).isFalse();
      assertThat(id(people, "lahore", CNIC)).isNotEqualTo(before);
    }
  }

  @Test
  void who_has_not_come_for_the_days_that_are_kept_is_forgotten_and_counted() throws Exception {
    try (People before = people(NOW);
        People later = people(NOW.plusSeconds(3 * 24 * 3600))) {
      // Given
      String old = id(before, "lahore", CNIC);
      String other = id(before, "lahore", "03001234567");
      assertThat(id(later, "lahore", "+92 300 1234567")).isEqualTo(other);

      // When
      int forgotten = later.forgetAfter(2);

      // Then
      assertThat(forgotten).isEqualTo(1);
      assertThat(id(later, "lahore", "03001234567")).isEqualTo(other);
      assertThat(id(later, "lahore", CNIC)).isNotEqualTo(old);
    }
  }

  @Test
  void neither_the_key_nor_its_plain_hash_is_in_the_table() throws Exception {
    try (People people = people(NOW)) {
      // Given
      id(people, "lahore", CNIC);
      String otherSecret = new KeyedHash("another secret").of("lahore", "cnic:3520212345671");

      // When
      String row = row();

      // Then
      assertThat(row).doesNotContain("3520212345671").doesNotContain(otherSecret);
      assertThat(row).contains(new KeyedHash("a secret").of("lahore", "cnic:3520212345671"));
    }
  }

  private String row() throws Exception {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT centre, key_hash, person, last_seen FROM person")) {
      assertThat(row.next()).isTrue();
      return String.join(" ", row.getString(1), row.getString(2), row.getString(3));
    }
  }

  private People people(Instant now) {
    return new People(
        new PeopleStore(database.source()),
        new KeyedHash("a secret"),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String id(People people, String centre, String key) {
    return people.id(centre, key(key)).toCompletableFuture().join();
  }

  private static PersonKey key(String text) {
    return PersonKey.parse(text).orElseThrow();
  }
}
