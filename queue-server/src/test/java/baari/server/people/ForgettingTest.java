package baari.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import baari.journal.store.Database;
import baari.machine.BelievedClock;
import baari.machine.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ForgettingTest {
  private static final PersonKey WHO = PersonKey.parse("35202-1234567-1").orElseThrow();
  private static final Duration WEEK = Duration.ofDays(7);

  private final SettableClock machine = new SettableClock(Instant.parse("2026-11-23T04:00:00Z"));
  private final BelievedClock clock = new BelievedClock(machine.machine(), Instant.MIN);

  @TempDir Path directory;
  private Database database;
  private People people;
  private Forgetting forgetting;

  @BeforeEach
  void open() throws Exception {
    database = Database.sqlite(directory.resolve("baari.db"));
    people = new People(new PeopleStore(database.source()), new KeyedHash("a secret"), clock);
    forgetting = new Forgetting(people, new TwoDays(), clock);
  }

  @AfterEach
  void close() {
    people.close();
    database.close();
  }

  @Test
  void nobody_is_forgotten_because_the_clock_was_wrong_for_a_moment() {
    // Given
    machine.move(BelievedClock.HELD);
    String id = id();
    machine.jump(WEEK);

    // When
    forgetting.forget();
    machine.move(Duration.ofSeconds(2));
    forgetting.forget();
    machine.jump(WEEK.negated());
    forgetting.forget();

    // Then
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void nobody_is_forgotten_at_a_start_with_a_clock_that_is_wrong_for_a_moment() {
    // Given
    String id = id();
    machine.jump(WEEK);
    var again = new BelievedClock(machine.machine(), Instant.MIN);
    try (var started =
        new People(new PeopleStore(database.source()), new KeyedHash("a secret"), again)) {

      // When
      machine.move(BelievedClock.HELD.minusSeconds(1));
      new Forgetting(started, new TwoDays(), again).forget();
    }

    // Then
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void who_did_not_come_for_the_days_is_forgotten_when_they_have_passed() {
    // Given
    String id = id();

    // When
    machine.move(WEEK);
    forgetting.forget();

    // Then
    assertThat(id()).isNotEqualTo(id);
  }

  private String id() {
    return people.id("lahore", WHO).toCompletableFuture().join();
  }

  private static final class TwoDays implements PeopleConfig {
    @Override
    public Optional<String> secret() {
      return Optional.empty();
    }

    @Override
    public int keepDays() {
      return 2;
    }
  }
}
