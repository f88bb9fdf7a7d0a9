package baari.journal;

import static baari.journal.RealCodec.written;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.RandomCommands;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.journal.format.WrittenEntry;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sqlite.SQLiteDataSource;

/// Small random journals of two centres in a SQLite file.
public final class SmallJournal {
  public static final List<String> CENTRES = List.of("lahore", "multan");

  private SmallJournal() {}

  public static SQLiteDataSource empty(Path file) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    Database.flyway(source, "db/sqlite").load().migrate();
    return source;
  }

  /// @param entries how many entries each centre has
  public static SQLiteDataSource of(Path file, long seed, int entries) throws JournalException {
    SQLiteDataSource source = empty(file);
    var random = new SplittableRandom(seed);
    try (var journal = new SqlJournal(source)) {
      for (String centre : CENTRES) {
        journal.append(written(entries(centre, random, entries)));
      }
    }
    return source;
  }

  /// The first entries of a centre.
  public static List<Entry> entries(String centre, SplittableRandom random, int wanted) {
    var commands = new RandomCommands(random, false);
    var state = CentreState.empty(centre);
    List<Entry> entries = new ArrayList<>();
    for (int step = 0; entries.size() < wanted; step++) {
      Instant now = Hall.START.plusSeconds(20L * step);
      Command command = command(state, commands);
      var request = new Request("key " + step, "کارکن " + step, now, command);
      if (Engine.decide(state, request) instanceof Decision.Accepted(List<Event> events)
          && !events.isEmpty()) {
        var entry =
            new Entry(centre, state.sequence() + 1, now, request.actor(), request.id(), events);
        if (canBeWritten(entry)) {
          state = Engine.evolve(state, entry);
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /// The desk refuses entries that cannot be written.
  private static boolean canBeWritten(Entry entry) {
    try {
      return WrittenEntry.of(entry).entry().equals(entry);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// After a closed day it opens the next one. Otherwise random commands would ask for the same day
  /// again and again.
  private static Command command(CentreState state, RandomCommands commands) {
    if (!state.configuration().exists()) {
      return new Command.PublishConfiguration("{}", Hall.CATALOGUE, "", "");
    }
    return state.day() instanceof CentreState.Day.Open
        ? commands.next(state)
        : new Command.OpenDay(state.lastDay().orElse(Hall.DAY).plusDays(1));
  }
}
