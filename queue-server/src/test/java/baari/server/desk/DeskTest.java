package baari.server.desk;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.ask;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.next;
import static baari.server.desk.BigHall.open;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.machine.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class DeskTest {
  private final AtomicReference<MemoryJournal.Fault> fault =
      new AtomicReference<>(MemoryJournal.Fault.NONE);
  private final MemoryJournal.Disk disk = new MemoryJournal.Disk();
  private final MemoryJournal journal = new MemoryJournal(disk, fault::get);
  private final List<Committed> published = new CopyOnWriteArrayList<>();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
  private Desk desk;

  @BeforeEach
  void open_the_day() throws Exception {
    desk = BigHall.desk(journal, published::add, clock);
    answer(ask(desk, "day", openDay()));
  }

  @AfterEach
  void close() {
    journal.proceed();
    desk.close();
  }

  @Test
  void counters_that_press_next_at_once_get_different_citizens() throws Exception {
    // Given
    for (int counter = 1; counter <= BigHall.COUNTERS; counter++) {
      answer(ask(desk, "open" + counter, open(counter)));
      answer(ask(desk, "issue" + counter, issue("S")));
    }

    // When
    List<Answer> answers =
        atOnce(BigHall.COUNTERS, i -> answer(ask(desk, "next" + i, next(i + 1))));

    // Then
    assertThat(answers).hasOnlyElementsOfType(Answer.Moved.class);
    assertThat(answers)
        .extracting(moved -> ((Answer.Moved) moved).token().facts().number().number())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, BigHall.COUNTERS).boxed().toList());
  }

  @Test
  void of_more_counters_than_citizens_the_last_hear_that_nobody_waits() throws Exception {
    // Given
    for (int counter = 1; counter <= BigHall.COUNTERS; counter++) {
      answer(ask(desk, "open" + counter, open(counter)));
    }
    answer(ask(desk, "issue", issue("S")));

    // When
    List<Answer> answers =
        atOnce(BigHall.COUNTERS, i -> answer(ask(desk, "next" + i, next(i + 1))));

    // Then
    assertThat(answers).filteredOn(Answer.Moved.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.NothingToDo.class::isInstance).hasSize(31);
  }

  @Test
  void one_key_gives_one_token_however_often_and_from_how_many_threads_it_is_sent()
      throws Exception {
    // When
    List<Answer> answers = atOnce(50, i -> answer(ask(desk, "tap", issue("SECRET" + i))));

    // Then
    assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
    assertThat(answers.getFirst()).isInstanceOf(Answer.Issued.class);
    assertThat(desk.state(BigHall.CENTRE).tokens()).hasSize(1);
    assertThat(disk.entries()).hasSize(2);
  }

  @Test
  void one_key_of_two_actors_is_two_requests() throws Exception {
    // When
    Answer one = answer(desk.submit(BigHall.CENTRE, "tap", "kiosk1", issue("A")));
    Answer two = answer(desk.submit(BigHall.CENTRE, "tap", "kiosk2", issue("B")));

    // Then
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void a_key_that_was_used_for_another_command_is_refused() throws Exception {
    // Given
    answer(ask(desk, "key", open(1)));

    // When // Then
    assertThat(answer(ask(desk, "key", open(2)))).isEqualTo(new Answer.KeyReused());
    assertThat(disk.entries()).hasSize(2);
  }

  @Test
  void a_key_that_is_given_up_says_what_it_came_to_or_comes_to_nothing_any_more() throws Exception {
    // Given
    Answer issued = answer(ask(desk, "tap", issue("A")));
    Command giveUp = new Command.GiveUp();

    // When // Then
    assertThat(answer(ask(desk, "tap", giveUp))).isEqualTo(issued);
    assertThat(answer(ask(desk, "late", giveUp))).isEqualTo(new Answer.NothingToDo());
    assertThat(answer(ask(desk, "late", issue("B")))).isEqualTo(new Answer.KeyReused());
    assertThat(answer(ask(desk, "late", giveUp))).isEqualTo(new Answer.NothingToDo());
    assertThat(disk.entries()).hasSize(2);
  }

  @Test
  void a_refusal_is_remembered_too() throws Exception {
    // Given
    Answer refused = answer(ask(desk, "key", next(1)));
    assertThat(refused).isEqualTo(new Answer.Refused(Refusal.COUNTER_NOT_OPEN, "1"));

    // When
    answer(ask(desk, "open", open(1)));

    // Then
    assertThat(answer(ask(desk, "key", next(1)))).isEqualTo(refused);
  }

  @Test
  void answers_are_remembered_across_a_restart() throws Exception {
    // Given
    Answer issued = answer(ask(desk, "issue", issue("FIRST")));
    answer(ask(desk, "open", open(1)));
    Answer called = answer(ask(desk, "next", next(1)));
    desk.close();

    // When
    desk = BigHall.desk(journal, published::add, clock);

    // Then
    assertThat(answer(ask(desk, "issue", issue("SECOND")))).isEqualTo(issued);
    assertThat(answer(ask(desk, "next", next(1)))).isEqualTo(called);
    assertThat(disk.entries()).hasSize(4);
  }

  @Test
  void numbers_go_on_after_a_restart() throws Exception {
    // Given
    answer(ask(desk, "one", issue("A")));
    desk.close();

    // When
    desk = BigHall.desk(journal, published::add, clock);

    // Then
    assertThat(number(answer(ask(desk, "two", issue("B"))))).isEqualTo(2);
  }

  @Test
  void when_nothing_can_be_stored_nothing_happens_and_it_is_said() throws Exception {
    // Given
    CentreState before = desk.state(BigHall.CENTRE);
    fault.set(MemoryJournal.Fault.LOST);

    // When
    Answer answer = answer(ask(desk, "key", issue("A")));

    // Then
    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
    assertThat(desk.state(BigHall.CENTRE)).isEqualTo(before);
    assertThat(desk.isStoring()).isFalse();
    assertThat(published).hasSize(1);
  }

  @Test
  void when_storage_is_back_the_same_request_succeeds_with_the_next_number() throws Exception {
    // Given
    fault.set(MemoryJournal.Fault.LOST);
    answer(ask(desk, "key", issue("A")));

    // When
    fault.set(MemoryJournal.Fault.NONE);
    Answer again = answer(ask(desk, "key", issue("B")));

    // Then
    assertThat(number(again)).isEqualTo(1);
    assertThat(desk.isStoring()).isTrue();
  }

  @Test
  void what_was_stored_without_an_acknowledgement_is_there_once() throws Exception {
    // Given
    fault.set(MemoryJournal.Fault.UNSURE);
    assertThat(answer(ask(desk, "key", issue("A")))).isInstanceOf(Answer.Unavailable.class);

    // When
    fault.set(MemoryJournal.Fault.NONE);
    Answer again = answer(ask(desk, "key", issue("B")));

    // Then
    assertThat(number(again)).isEqualTo(1);
    assertThat(disk.entries()).hasSize(2);
  }

  @Test
  void a_second_writer_makes_the_first_decide_again_and_never_an_error() throws Exception {
    try (Desk other = BigHall.desk(new MemoryJournal(disk, fault::get), published::add, clock)) {
      // When
      Answer one = answer(ask(desk, "one", issue("A")));
      Answer two = answer(ask(other, "two", issue("B")));
      Answer three = answer(ask(desk, "three", issue("C")));

      // Then
      assertThat(List.of(number(one), number(two), number(three))).containsExactly(1, 2, 3);
    }
  }

  @Test
  void a_key_that_another_writer_answered_gets_the_same_answer_here() throws Exception {
    try (Desk other = BigHall.desk(new MemoryJournal(disk, fault::get), published::add, clock)) {
      // Given
      Answer there = answer(ask(other, "key", issue("A")));

      // When // Then
      assertThat(answer(ask(desk, "key", issue("B")))).isEqualTo(there);
    }
  }

  @Test
  void nobody_waits_is_said_only_by_who_knows_what_other_writers_stored() throws Exception {
    try (Desk other = BigHall.desk(new MemoryJournal(disk, fault::get), published::add, clock)) {
      answer(ask(desk, "open", open(1)));
      for (int i = 0; i < 50; i++) {
        // Given
        Answer issued = answer(ask(other, "issue" + i, issue("S")));

        // When
        Answer called = answer(ask(desk, "next" + i, next(1)));

        // Then
        assertThat(called)
            .isInstanceOfSatisfying(
                Answer.Moved.class,
                moved ->
                    assertThat(moved.token().facts().number().number()).isEqualTo(number(issued)));
        answer(ask(other, "no-show" + i, new Command.MarkNoShow("1")));
      }
    }
  }

  @Test
  void a_no_from_an_old_state_gives_way_to_the_answer_that_another_writer_gave() throws Exception {
    try (Desk other = BigHall.desk(new MemoryJournal(disk, fault::get), published::add, clock)) {
      for (int counter = 1; counter <= BigHall.COUNTERS; counter++) {
        // Given
        answer(ask(other, "open" + counter, open(counter)));
        answer(ask(other, "issue" + counter, issue("S")));
        Answer there = answer(ask(other, "next" + counter, next(counter)));

        // When
        Answer here = answer(ask(desk, "next" + counter, next(counter)));

        // Then
        assertThat(here).isEqualTo(there);
      }
    }
    assertThat(disk.entries()).extracting(Entry::commandId).doesNotHaveDuplicates();
  }

  @Test
  void what_another_writer_stored_is_published_here_though_nobody_asks_here() throws Exception {
    BlockingQueue<Committed> seenThere = new LinkedBlockingQueue<>();
    try (Desk other = BigHall.desk(new MemoryJournal(disk, fault::get), seenThere::add, clock)) {
      // When
      answer(ask(desk, "issue", issue("S")));

      // Then
      Committed seen = seenThere.poll(20, TimeUnit.SECONDS);
      assertThat(seen).isNotNull();
      assertThat(seen.steps())
          .extracting(step -> step.entry().commandId())
          .containsExactly("issue");
      assertThat(other.state(BigHall.CENTRE)).isEqualTo(desk.state(BigHall.CENTRE));
    }
  }

  @Test
  void storage_that_works_again_is_found_without_a_request() throws Exception {
    // Given
    fault.set(MemoryJournal.Fault.LOST);
    answer(ask(desk, "key", issue("A")));
    assertThat(desk.isStoring()).isFalse();

    // When
    fault.set(MemoryJournal.Fault.NONE);

    // Then
    journal.awaitProbed();
    while (!desk.isStoring()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void requests_that_wait_together_are_stored_together() throws Exception {
    // Given
    journal.hold();
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    asked.add(ask(desk, "first", issue("S")));
    journal.awaitHeld();
    for (int i = 0; i < 100; i++) {
      asked.add(ask(desk, "key" + i, issue("S")));
    }

    // When
    journal.proceed();
    for (CompletableFuture<Answer> each : asked) {
      answer(each);
    }

    // Then
    assertThat(journal.batches()).containsExactly(1, 1, 100);
  }

  @Test
  void nobody_is_answered_and_nothing_shown_before_the_batch_is_stored() throws Exception {
    // Given
    journal.hold();

    // When
    CompletableFuture<Answer> asked = ask(desk, "key", issue("S"));
    journal.awaitHeld();

    // Then
    assertThat(asked).isNotDone();
    assertThat(desk.state(BigHall.CENTRE).tokens()).isEmpty();
    assertThat(published).hasSize(1);
  }

  @Test
  void the_inbox_is_bounded_and_says_so_at_once() throws Exception {
    // Given
    journal.hold();
    CompletableFuture<Answer> first = ask(desk, "first", issue("S"));
    journal.awaitHeld();
    assertThat(first).isNotDone();
    for (int i = 0; i < Desk.INBOX_LIMIT; i++) {
      assertThat(ask(desk, "key" + i, issue("S"))).isNotDone();
    }

    // When
    CompletableFuture<Answer> tooMany = ask(desk, "one too many", issue("S"));

    // Then
    assertThat(tooMany).isCompletedWithValue(new Answer.Unavailable("the inbox is full"));
  }

  @Test
  void what_is_published_is_every_entry_in_order_with_the_states_around_it() throws Exception {
    // When
    for (int i = 0; i < 20; i++) {
      answer(ask(desk, "key" + i, issue("S")));
    }

    // Then
    List<Committed.Step> steps =
        List.copyOf(published).stream().flatMap(committed -> committed.steps().stream()).toList();
    assertThat(steps).extracting(Committed.Step::entry).isEqualTo(disk.entries());
    assertThat(steps)
        .allSatisfy(step -> {
          assertThat(step.before().sequence()).isEqualTo(step.entry().sequence() - 1);
          assertThat(step.after().sequence()).isEqualTo(step.entry().sequence());
        });
  }

  @Test
  void a_request_for_a_centre_of_another_desk_is_turned_away_before_it_meets_others() {
    assertThatThrownBy(() -> desk.submit("no such centre", "key", "agent1", issue("A")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_cannot_be_recorded_is_refused_alone() throws Exception {
    // Given
    answer(ask(desk, "open", open(1)));
    journal.hold();
    CompletableFuture<Answer> first = ask(desk, "first", issue("A"));
    journal.awaitHeld();

    // When
    CompletableFuture<Answer> before = ask(desk, "before", issue("B"));
    CompletableFuture<Answer> half = ask(desk, "half", issue("half a character \ud83d"));
    CompletableFuture<Answer> nul = desk.submit(BigHall.CENTRE, "nul", "agent\0", issue("C"));
    CompletableFuture<Answer> none =
        ask(desk, "none", new Command.IssueToken(List.of(), Optional.empty(), "ur", "D"));
    CompletableFuture<Answer> after = ask(desk, "after", issue("E"));
    journal.proceed();

    // Then
    assertThat(answer(first)).isInstanceOf(Answer.Issued.class);
    assertThat(number(answer(before))).isEqualTo(2);
    assertRefused(answer(half), Refusal.CANNOT_BE_RECORDED);
    assertRefused(answer(nul), Refusal.CANNOT_BE_RECORDED);
    assertRefused(answer(none), Refusal.CANNOT_BE_RECORDED);
    assertThat(number(answer(after))).isEqualTo(3);
    assertThat(desk.isStoring()).isTrue();
  }

  private static void assertRefused(Answer answer, Refusal refusal) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @Test
  void what_is_stored_is_answered_though_nobody_could_be_told_of_it() throws Exception {
    for (Throwable broken : List.of(new IllegalStateException(), new StackOverflowError())) {
      // Given
      var other = new MemoryJournal();
      try (Desk deaf =
          BigHall.desk(
              other,
              _ -> {
                throw raised(broken);
              },
              clock)) {
        // When // Then
        assertThat(answer(ask(deaf, "day", openDay()))).isInstanceOf(Answer.DayChanged.class);
        assertThat(number(answer(ask(deaf, "one", issue("A"))))).isEqualTo(1);
        assertThat(deaf.isStoring()).isTrue();
      }
    }
  }

  private static RuntimeException raised(Throwable broken) {
    if (broken instanceof Error error) {
      throw error;
    }
    return (RuntimeException) broken;
  }

  @Test
  void a_storage_that_breaks_in_any_way_is_found_to_work_again() throws Exception {
    for (MemoryJournal.Fault broken :
        List.of(MemoryJournal.Fault.BREAKS, MemoryJournal.Fault.EXHAUSTED)) {
      // Given
      fault.set(broken);

      // When
      Answer refused = answer(ask(desk, broken.name(), issue("A")));
      fault.set(MemoryJournal.Fault.NONE);

      // Then
      assertThat(refused).isInstanceOf(Answer.Unavailable.class);
      assertThat(answer(ask(desk, broken.name(), issue("A")))).isInstanceOf(Answer.Issued.class);
    }
    assertThat(disk.entries()).hasSize(3);
  }

  @Test
  void a_snapshot_is_saved_beside_the_writer_once_enough_has_happened() throws Exception {
    // When
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 1; i < Snapshots.INTERVAL; i++) {
      asked.add(ask(desk, "key" + i, issue("S")));
      if (asked.size() == 1000) {
        answer(asked.getLast());
        asked.clear();
      }
    }
    answer(asked.getLast());

    // Then
    assertThat(journal.awaitSnapshot().sequence()).isEqualTo(Snapshots.INTERVAL);
  }

  @Test
  void closing_answers_those_who_wait_and_refuses_who_comes_after() throws Exception {
    // Given
    CompletableFuture<Answer> waiting = ask(desk, "waiting", issue("A"));

    // When
    desk.close();

    // Then
    assertThat(answer(waiting)).isInstanceOf(Answer.Issued.class);
    assertThat(ask(desk, "late", issue("B")))
        .isCompletedWithValue(new Answer.Unavailable("the server is stopping"));
  }

  @Test
  void nobody_who_asks_while_the_desk_closes_is_left_without_an_answer() throws Exception {
    for (int round = 0; round < 15; round++) {
      // Given
      Desk closing = BigHall.desk(new MemoryJournal(), _ -> {}, clock);
      var together = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
        Future<List<CompletableFuture<Answer>>> asking =
            threads.submit(() -> {
              together.await();
              List<CompletableFuture<Answer>> asked = new ArrayList<>();
              for (int i = 0; i < 200; i++) {
                asked.add(ask(closing, "key" + i, next(1)));
              }
              return asked;
            });

        // When
        together.await();
        closing.close();

        // Then
        for (CompletableFuture<Answer> each : asking.get()) {
          assertThat(each.get(20, TimeUnit.SECONDS)).isNotNull();
        }
      }
    }
  }

  private interface Asking {
    Answer ask(int number) throws Exception;
  }

  private static List<Answer> atOnce(int threads, Asking asking) throws Exception {
    var together = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        calls.add(() -> {
          together.await();
          return asking.ask(number);
        });
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> call : executor.invokeAll(calls)) {
        answers.add(call.get());
      }
      return answers;
    }
  }

  private static int number(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Issued.class);
    return ((Answer.Issued) answer).token().facts().number().number();
  }
}
