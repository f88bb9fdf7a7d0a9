package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.event.Event;
import baari.engine.event.EventName;
import baari.engine.state.CentreState;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `release-1.db` was written by the server of release 1 (commit 9798c83) on two days of a demo
/// hall, with a snapshot of its last state, made by its own code. Every later release reads it.
final class ReleaseOneTest {
  private static final String CENTRE = "lahore";

  /// What release 1 said of it.
  private static final long ENTRIES = 168;

  private static final String HEAD =
      "09c895bbac5981d8325034ab15065f097702da8bc845cf344e5a324096931afd";

  @TempDir private Path directory;
  private Database database;
  private SqlJournal journal;

  @BeforeEach
  void open() throws Exception {
    Path copy = directory.resolve("baari.db");
    try (InputStream written =
        Objects.requireNonNull(ReleaseOneTest.class.getResourceAsStream("release-1.db"))) {
      Files.copy(written, copy);
    }
    database = Database.sqlite(copy);
    journal = new SqlJournal(database.source());
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  @Test
  void its_chain_is_as_release_one_left_it() throws Exception {
    try (var connection = database.source().getConnection()) {
      assertThat(new Verification(connection, Set.of()).all())
          .singleElement()
          .isInstanceOfSatisfying(
              Verdict.Sound.class,
              sound -> {
                assertThat(sound.entries()).isEqualTo(ENTRIES);
                assertThat(sound.head()).isEqualTo(HEAD);
              });
    }
  }

  @Test
  void its_snapshot_is_the_state_that_its_entries_make() throws Exception {
    assertThat(journal.snapshot(CENTRE, 0)).contains(replayed(ENTRIES));
  }

  /// It does not say whose the open counters are. The journal does.
  @Test
  void its_snapshot_with_open_counters_is_left_aside_and_the_entries_make_the_state()
      throws Exception {
    // Given
    long inTheDay = 152;

    // When
    var state = journal.reader().stateAt(CENTRE, inTheDay);

    // Then
    assertThat(journal.snapshot(CENTRE, ENTRIES - inTheDay)).isEmpty();
    assertThat(state).isEqualTo(replayed(inTheDay));
    assertThat(state.counter("26").duty().actor()).isEqualTo("agent26");
  }

  private CentreState replayed(long last) throws Exception {
    CentreState[] replayed = {CentreState.empty(CENTRE)};
    journal.read(
        CENTRE,
        0,
        entry -> {
          if (entry.sequence() <= last) {
            replayed[0] = Engine.evolve(replayed[0], entry);
          }
        });
    return replayed[0];
  }

  @Test
  void it_has_an_example_of_every_event_that_release_one_knew_but_one() throws Exception {
    // Given
    Set<EventName> newer =
        EnumSet.of(
            EventName.TIME_SET_BACK, EventName.PRIORITY_GIVEN, EventName.CARRY_OVER_RETURNED);
    Set<EventName> names = EnumSet.noneOf(EventName.class);

    // When
    for (Event event : events()) {
      names.add(EventName.of(event));
    }

    // Then
    assertThat(EnumSet.complementOf(EnumSet.copyOf(names)))
        .containsExactlyInAnyOrderElementsOf(
            union(newer, EnumSet.of(EventName.APPOINTMENTS_MISSED)));
  }

  private static Set<EventName> union(Set<EventName> some, Set<EventName> others) {
    Set<EventName> all = EnumSet.copyOf(some);
    all.addAll(others);
    return all;
  }

  private List<Event> events() throws Exception {
    List<Event> events = new ArrayList<>();
    journal.read(CENTRE, 0, entry -> events.addAll(entry.events()));
    return events;
  }
}
