package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecentAnswersTest {
  private static final Command COMMAND = new Command.CloseDay();

  private final RecentAnswers recent = new RecentAnswers(100);

  @Test
  void one_actor_who_asks_much_does_not_push_out_the_answers_of_another() {
    // Given
    recent.put("kiosk", "tap", COMMAND, new Answer.NothingToDo());

    // When
    for (int i = 0; i < 1_000; i++) {
      recent.put("agent", "key" + i, COMMAND, new Answer.NothingToDo());
    }

    // Then
    assertThat(recent.of("kiosk", "tap", COMMAND)).isPresent();
    assertThat(recent.of("agent", "key999", COMMAND)).isPresent();
    assertThat(recent.of("agent", "key901", COMMAND)).isPresent();
    assertThat(recent.of("agent", "key900", COMMAND)).isEmpty();
  }

  @Test
  void answers_that_are_replayed_are_shared_out_in_the_same_way() {
    // Given
    recent.replayed("kiosk", "tap", new Answer.NothingToDo());

    // When
    for (int i = 0; i < 1_000; i++) {
      recent.replayed("agent", "key" + i, new Answer.NothingToDo());
    }

    // Then
    assertThat(recent.of("kiosk", "tap", COMMAND)).isPresent();
    assertThat(recent.of("agent", "key0", COMMAND)).isEmpty();
  }

  @Test
  void long_commands_are_known_again() {
    // Given
    recent.put("kiosk", "key", handIn("D-1"), new Answer.HandedIn("D-1"));

    // Then
    assertThat(recent.of("kiosk", "key", handIn("D-1"))).contains(new Answer.HandedIn("D-1"));
    assertThat(recent.of("kiosk", "key", handIn("D-2"))).contains(new Answer.KeyReused());
    assertThat(recent.of("kiosk", "key", COMMAND)).contains(new Answer.KeyReused());
  }

  private static Command handIn(String lease) {
    return new Command.HandIn(lease, List.of());
  }

  @Test
  void a_refusal_of_many_words_is_not_kept() {
    // When
    recent.put("admin", "long", COMMAND, refused("x".repeat(1_025)));
    recent.put("admin", "short", COMMAND, refused("x".repeat(1_024)));

    // Then
    assertThat(recent.of("admin", "long", COMMAND)).isEmpty();
    assertThat(recent.of("admin", "short", COMMAND)).isPresent();
  }

  private static Answer refused(String what) {
    return new Answer.Refused(Refusal.APPOINTMENTS_WRONG, what);
  }

  @Test
  void actors_who_ask_alike_keep_alike_many() {
    // When
    for (int i = 0; i < 1_000; i++) {
      recent.put("actor" + i % 4, "key" + i / 4, COMMAND, new Answer.NothingToDo());
    }

    // Then
    for (int actor = 0; actor < 4; actor++) {
      assertThat(recent.of("actor" + actor, "key249", COMMAND)).isPresent();
      assertThat(recent.of("actor" + actor, "key226", COMMAND)).isPresent();
      assertThat(recent.of("actor" + actor, "key223", COMMAND)).isEmpty();
    }
  }

  @Test
  void an_answer_that_was_taken_back_makes_room() {
    // Given
    for (int i = 0; i < 100; i++) {
      recent.put("kiosk", "key" + i, COMMAND, new Answer.NothingToDo());
    }

    // When
    recent.retract("kiosk", "key99");
    recent.retract("kiosk", "never");
    recent.put("agent", "key", COMMAND, new Answer.NothingToDo());

    // Then
    assertThat(recent.of("kiosk", "key99", COMMAND)).isEmpty();
    assertThat(recent.of("kiosk", "key0", COMMAND)).isPresent();
  }
}
