package baari.server.desk;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.ask;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.next;
import static baari.server.desk.BigHall.open;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;

import baari.server.engine.Command;
import baari.server.engine.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class TickerTest {
  private static final Instant START = Instant.parse("2026-11-23T03:00:00Z");

  @Test
  void a_parked_token_waits_again_at_the_first_tick_after_its_time_and_not_before()
      throws Exception {
    // Given
    SettableClock clock = new SettableClock(START);
    MemoryJournal.Disk disk = new MemoryJournal.Disk();
    MemoryJournal journal = new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      Instant until = START.plusSeconds(600);
      List<Command> morning =
          List.of(
              openDay(),
              open(1),
              issue("S"),
              next(1),
              new Command.Park("1", "bank", Optional.of(until)));
      for (Command command : morning) {
        answer(ask(desk, "key" + command.hashCode(), command));
      }
      int before = disk.entries().size();

      // When
      clock.move(Duration.ofSeconds(599));
      Optional<CompletableFuture<Answer>> early = Ticker.passTime(desk, BigHall.CENTRE, clock);
      clock.move(Duration.ofSeconds(1));
      Optional<CompletableFuture<Answer>> due = Ticker.passTime(desk, BigHall.CENTRE, clock);

      // Then
      assertThat(early).isEmpty();
      assertThat(answer(due.orElseThrow())).isInstanceOf(Answer.Moved.class);
      assertThat(desk.state(BigHall.CENTRE).tokens().values())
          .singleElement()
          .isInstanceOf(Token.Waiting.class);
      assertThat(disk.entries()).hasSize(before + 1);
      assertThat(Ticker.passTime(desk, BigHall.CENTRE, clock)).isEmpty();
    }
  }
}
