package baari.engine;

import static baari.engine.Asked.issue;
import static baari.engine.Happened.called;
import static baari.engine.Happened.cancelled;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.token.PaperState;
import baari.engine.token.Token;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IssueTest {
  @Test
  void the_first_token_of_a_series_is_number_one() {
    given(dayOpened()).when(issue("DOMI", "D-001")).then(issued("D-001", "DOMI"));
  }

  @Test
  void services_of_one_series_share_its_numbers() {
    given(dayOpened(), issued("N-001", "CNIC"))
        .when(issue("ESAH", "N-002"))
        .then(issued("N-002", "ESAH", "ordinary", 1));
  }

  @Test
  void each_series_has_its_own_numbers() {
    given(dayOpened(), issued("D-001", "DOMI"))
        .when(issue("ARMS", "A-001"))
        .then(issued("A-001", "ARMS"));
  }

  @Test
  void a_cancelled_number_is_not_given_again() {
    given(dayOpened(), issued("D-001", "DOMI"), cancelled("D-001"))
        .when(issue("DOMI", "D-002"))
        .then(issued("D-002", "DOMI"));
  }

  @Test
  void the_citizen_is_told_how_many_are_before() {
    given(dayOpened(), issued("D-001", "DOMI"), issued("D-002", "DOMI"), issued("A-001", "ARMS"))
        .when(issue("DOMI", "D-003"))
        .then(issued("D-003", "DOMI", "ordinary", 2));
  }

  @Test
  void a_head_start_is_counted_in_what_the_citizen_is_told() {
    given(dayOpened(), issued("D-001", "DOMI"))
        .later(Duration.ofMinutes(12))
        .and(issued("D-002", "DOMI"))
        .when(issue("DOMI", "senior", "D-003"))
        .then(issued("D-003", "DOMI", "senior", 1));
  }

  @Test
  void nobody_gets_a_token_before_the_day_opens_or_after_it_closed() {
    given().when(issue("DOMI", "")).thenRefused(Refusal.DAY_NOT_OPEN, "");
    given(dayOpened(), dayClosed()).when(issue("DOMI", "")).thenRefused(Refusal.DAY_NOT_OPEN, "");
  }

  @Test
  void an_unknown_service_or_class_is_refused_by_name() {
    given(dayOpened()).when(issue("NONE", "")).thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
    given(dayOpened())
        .when(issue("DOMI", "king", ""))
        .thenRefused(Refusal.UNKNOWN_PRIORITY_CLASS, "king");
  }

  @ParameterizedTest
  @EnumSource(PaperState.class)
  void what_is_known_of_the_paper_is_kept_as_it_was_said(PaperState ticket) {
    // Given
    Scenario hall = given(dayOpened(), issued("D-001", "DOMI"));

    // When
    Scenario reported = hall.doing(new Command.ReportTicket(id("D-001"), ticket, "said so"));

    // Then
    assertThat(reported.token("D-001").facts().ticket()).isEqualTo(ticket);
    assertThat(reported.token("D-001")).isInstanceOf(Token.Waiting.class);
  }

  @Test
  void the_paper_of_a_called_token_may_be_reported_too() {
    given(dayOpened(), opened("1", "DOMI"), issued("D-001", "DOMI"), called("D-001", "1"))
        .when(new Command.ReportTicket(id("D-001"), PaperState.PRINTED, ""))
        .then(new Event.TicketReported(id("D-001"), PaperState.PRINTED, ""));
  }

  @Test
  void the_paper_of_an_unknown_token_is_refused() {
    given(dayOpened())
        .when(new Command.ReportTicket(id("D-009"), PaperState.PRINTED, ""))
        .thenRefused(Refusal.UNKNOWN_TOKEN, id("D-009"));
  }
}
