package baari.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Kinds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventNameTest {
  /// The names as journals contain them. A line may be added. Never change or remove one.
  private static final List<String> DURABLE =
      List.of(
          "ConfigurationPublished",
          "DayOpened",
          "ServiceSuspended",
          "ServiceResumed",
          "DayClosed",
          "TimeSetBack",
          "CounterOpened",
          "CounterPaused",
          "CounterClosed",
          "TokenIssued",
          "PriorityGiven",
          "PersonNamed",
          "CarriedOver",
          "CarryOverReturned",
          "AppointmentsBooked",
          "AppointmentCancelled",
          "AppointmentKept",
          "AppointmentsMissed",
          "TokenCalled",
          "TokenCalledOutOfTurn",
          "TokenRecalled",
          "ServingStarted",
          "TokenServed",
          "StepCompleted",
          "ServiceAdded",
          "TokenNotShown",
          "TokenReinstated",
          "TokenParked",
          "TokenUnparked",
          "TokenResumed",
          "TokenTransferred",
          "TokenCancelled",
          "LeaseGranted",
          "OfflineTokenIssued",
          "LeaseClosed",
          "ActionUndone",
          "TicketReported",
          "EmergencyRaised",
          "EmergencyCleared");

  @Test
  void journals_of_all_releases_have_the_same_names() {
    assertThat(EventName.values())
        .extracting(EventName::toString)
        .containsExactlyElementsOf(DURABLE);
  }

  @Test
  void every_event_has_a_name() {
    List<Class<?>> named =
        Arrays.stream(EventName.values()).<Class<?>>map(EventName::type).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(Kinds.of(Event.class).toList());
  }

  @Test
  void a_name_is_read_as_it_is_written() {
    assertThat(EventName.values())
        .allSatisfy(each -> assertThat(EventName.parse(each.toString())).isEqualTo(each));
    assertThat(EventName.parse("TokenLost")).isNull();
  }
}
