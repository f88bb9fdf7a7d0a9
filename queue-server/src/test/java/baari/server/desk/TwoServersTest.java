package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Hall;
import baari.engine.command.Command;
import baari.engine.state.CentreState;
import baari.journal.RealPostgres;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.machine.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two servers that write to the same centres of one PostgreSQL, both as fast as they can.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class TwoServersTest {
  private static final int ROUNDS = 40;
  private static final int AT_ONCE = 32;
  private static final List<String> CENTRES = List.of("lahore", "multan");

  @Test
  void nobody_is_turned_away_while_storage_answers() throws Exception {
    var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
    try (Database database = RealPostgres.emptied();
        var here = new SqlJournal(database.source(), true);
        var there = new SqlJournal(database.source(), true);
        var one = new Desk(here, _ -> {}, clock, CENTRES);
        var two = new Desk(there, _ -> {}, clock, CENTRES.reversed())) {
      // Given
      for (String centre : CENTRES) {
        one.submit(
                centre,
                "c",
                "admin",
                new Command.PublishConfiguration("{}", Hall.CATALOGUE, "", ""))
            .get();
        one.submit(centre, "day", "admin", new Command.OpenDay(Hall.DAY)).get();
      }

      // When
      List<Answer> answers = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          String key = round + "-" + i;
          String centre = CENTRES.get(i % 2);
          asked.add(one.submit(centre, key, "kiosk-1", issue(key)));
          asked.add(two.submit(centre, key, "kiosk-2", issue(key)));
        }
        for (CompletableFuture<Answer> each : asked) {
          answers.add(each.get());
        }
      }

      // Then
      assertThat(answers).hasOnlyElementsOfType(Answer.Issued.class);
      assertThat(one.isStoring()).isTrue();
      assertThat(two.isStoring()).isTrue();
      for (String centre : CENTRES) {
        CentreState state = here.reader().stateAt(centre, Long.MAX_VALUE);
        assertThat(state.numbers().last()).containsEntry("D", ROUNDS * AT_ONCE);
      }
    }
  }

  private static Command issue(String secret) {
    return new Command.IssueToken("DOMI", Optional.empty(), "ur", secret);
  }
}
