package baari.server.desk;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.format.WrittenEntry;
import baari.machine.SettableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two centres in one storage that works. One of them has entries that nobody can read.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class UnreadableCentreTest {
  private static final List<String> CENTRES = List.of("lahore", "multan");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
  private final Map<String, MemoryJournal.Disk> disks =
      Map.of("lahore", new MemoryJournal.Disk(), "multan", new MemoryJournal.Disk());
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private int keys;

  enum Kind {
    NO_ENTRY,
    IMPOSSIBLE
  }

  @ParameterizedTest
  @EnumSource
  void the_others_are_followed_and_stored(Kind kind) throws Exception {
    try (Desk desk = desk(kind);
        Desk other = desk(kind)) {
      // Given
      openDays(desk);
      awaitSequence(other, "multan", 1);
      broken.add("multan");

      // When
      take(desk, "multan");
      while (other.behind().isEmpty()) {
        Thread.onSpinWait();
      }

      // Then
      for (int each = 2; each <= 5; each++) {
        take(desk, "lahore");
        awaitSequence(other, "lahore", each);
      }
      assertThat(take(other, "lahore")).isInstanceOf(Answer.Issued.class);
      assertThat(take(other, "multan")).isInstanceOf(Answer.Unavailable.class);
      assertThat(other.isStoring()).isTrue();
      assertThat(other.behind()).containsExactly("multan");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_start_serves_the_others_and_this_one_once_it_can_be_read(Kind kind) throws Exception {
    // Given
    try (Desk desk = desk(kind)) {
      openDays(desk);
    }
    broken.add("multan");

    try (Desk desk = desk(kind)) {
      // When
      assertThat(take(desk, "lahore")).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "multan")).isInstanceOf(Answer.Unavailable.class);
      assertThat(desk.isStoring()).isTrue();
      assertThat(desk.behind()).containsExactly("multan");
      broken.clear();

      // Then
      while (!desk.behind().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(take(desk, "multan")).isInstanceOf(Answer.Issued.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_can_read_no_centre_does_not_start(Kind kind) throws Exception {
    // Given
    try (Desk desk = desk(kind)) {
      openDays(desk);
    }

    // When
    broken.addAll(CENTRES);

    // Then
    assertThatThrownBy(() -> desk(kind)).hasMessage("as told");
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_can_read_no_centre_any_more_is_not_ready(Kind kind) throws Exception {
    try (Desk desk = desk(kind);
        Desk other = desk(kind)) {
      // Given
      openDays(desk);
      broken.addAll(CENTRES);

      // When
      take(desk, "lahore");
      take(desk, "multan");

      // Then
      while (other.isStoring()) {
        Thread.onSpinWait();
      }
      assertThat(other.behind()).isEqualTo(CENTRES);
    }
  }

  private Desk desk(Kind kind) throws JournalException {
    return new Desk(new Halls(kind), _ -> {}, clock, CENTRES);
  }

  private void openDays(Desk desk) throws Exception {
    for (String centre : CENTRES) {
      answer(desk.submit(centre, "day", "boss", openDay()));
    }
  }

  private Answer take(Desk desk, String centre) throws Exception {
    return answer(desk.submit(centre, "key" + ++keys, "kiosk", issue("S" + keys)));
  }

  private static void awaitSequence(Desk desk, String centre, long sequence) {
    while (desk.state(centre).sequence() < sequence) {
      Thread.onSpinWait();
    }
  }

  /// A journal of both centres, each on its own disk.
  private final class Halls implements Journal {
    private final Map<String, MemoryJournal> journals = new ConcurrentHashMap<>();
    private final Kind kind;

    Halls(Kind kind) {
      this.kind = kind;
      disks.forEach((centre, disk) ->
          journals.put(centre, new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE)));
    }

    private MemoryJournal of(String centre) {
      return Optional.ofNullable(journals.get(centre)).orElseThrow();
    }

    @Override
    public void append(List<WrittenEntry> entries) throws JournalException {
      for (String centre : CENTRES) {
        List<WrittenEntry> own =
            entries.stream().filter(each -> each.entry().centre().equals(centre)).toList();
        if (!own.isEmpty()) {
          of(centre).append(own);
        }
      }
    }

    @Override
    public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
      if (broken.contains(centre)) {
        switch (kind) {
          case NO_ENTRY ->
              throw new JournalException.Unreadable("as told", new IOException("no entry"));
          case IMPOSSIBLE -> throw new IllegalStateException("as told");
        }
      }
      of(centre).read(centre, sequence, reader);
    }

    @Override
    public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
      return of(centre).snapshot(centre, entries);
    }

    @Override
    public void check(CentreState state) {}

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public boolean hasAfter(String centre, long sequence) throws JournalException {
      return of(centre).hasAfter(centre, sequence);
    }

    @Override
    public void reserve(List<String> centres) {}

    @Override
    public void release() {}

    @Override
    public void probe() {}

    @Override
    public void save(CentreState snapshot) {}
  }
}
