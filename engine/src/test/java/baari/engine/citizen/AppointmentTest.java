package baari.engine.citizen;

import static baari.engine.Asked.next;
import static baari.engine.Happened.called;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Asked;
import baari.engine.Hall;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Appointments in the `Hall`, which lets citizens come from half an hour before their slot until a
/// quarter of an hour after it.
final class AppointmentTest {
  private static final Instant SLOT = Hall.START.plus(Duration.ofHours(1));
  private static final Appointment BOOKING = new Appointment("9f", "DOMI", "ordinary", SLOT);

  @Test
  void a_list_is_booked_as_a_whole() {
    given(dayOpened())
        .when(book(BOOKING, new Appointment("a0", "ARMS", "senior", SLOT)))
        .then(
            new Event.AppointmentsBooked(
                List.of(BOOKING, new Appointment("a0", "ARMS", "senior", SLOT))));
  }

  @Test
  void appointments_are_booked_also_before_any_day_is_open() {
    given().when(book(BOOKING)).then(new Event.AppointmentsBooked(List.of(BOOKING)));
  }

  @Test
  void all_that_is_wrong_with_a_list_is_said_at_once() {
    given(dayOpened(), booked())
        .when(
            book(
                new Appointment("a0", "NONE", "king", SLOT),
                BOOKING,
                new Appointment("a1", "DOMI", "ordinary", Hall.START),
                new Appointment("a1", "DOMI", "ordinary", SLOT)))
        .thenRefused(
            Refusal.APPOINTMENTS_WRONG,
            "[0]: there is no service 'NONE', there is no priority class 'king'; "
                + "[1]: the code is taken; "
                + "[2]: the slot is past; "
                + "[3]: the code is there twice");
  }

  @Test
  void as_many_appointments_as_can_be_kept_are_booked() {
    List<Appointment> many =
        IntStream.range(0, Citizens.APPOINTMENTS_LIMIT)
            .mapToObj(i -> new Appointment("c" + i, "DOMI", "ordinary", SLOT))
            .toList();
    given(dayOpened())
        .when(new Command.BookAppointments(many))
        .then(new Event.AppointmentsBooked(many));
  }

  @Test
  void more_appointments_than_can_be_kept_are_refused() {
    List<Appointment> many =
        IntStream.rangeClosed(0, Citizens.APPOINTMENTS_LIMIT)
            .mapToObj(i -> new Appointment("c" + i, "DOMI", "ordinary", SLOT))
            .toList();
    given(dayOpened())
        .when(new Command.BookAppointments(many))
        .thenRefused(Refusal.TOO_MANY_APPOINTMENTS, "50000");
  }

  @Test
  void who_comes_in_time_waits_since_the_slot() {
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(38))
        .when(checkIn("9f", "D-001"))
        .then(issued("D-001", "DOMI"), kept("D-001"));
  }

  @Test
  void who_comes_a_little_late_waits_since_the_slot_and_so_goes_before_who_came_after_it() {
    // Given
    Scenario hall =
        given(dayOpened(), booked(), opened("2", "DOMI"))
            .later(Duration.ofMinutes(60))
            .and(issued("D-001", "DOMI"), issued("D-002", "DOMI"));

    // When
    Scenario late = hall.doing(checkIn("9f", "D-003"));

    // Then
    assertThat(late.token("D-003").facts().waitingSince()).isEqualTo(SLOT);
    assertThat(late.token("D-003").facts().issuedAt()).isAfter(SLOT);
    late.when(next("2")).then(called("D-003", "2"));
  }

  @Test
  void who_comes_early_does_not_go_before_those_who_wait_already() {
    given(dayOpened(), booked(), opened("2", "DOMI"))
        .later(Duration.ofMinutes(40))
        .and(issued("D-001", "DOMI"))
        .doing(checkIn("9f", "D-002"))
        .when(next("2"))
        .then(called("D-001", "2"));
  }

  @Test
  void who_comes_too_early_is_told_from_when_and_who_comes_too_late_until_when() {
    given(dayOpened(), booked())
        .when(checkIn("9f", "D-001"))
        .thenRefused(Refusal.APPOINTMENT_TOO_EARLY, SLOT.minus(Duration.ofMinutes(30)).toString());
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(74))
        .when(checkIn("9f", "D-001"))
        .thenRefused(Refusal.APPOINTMENT_TOO_LATE, SLOT.plus(Duration.ofMinutes(15)).toString());
  }

  @Test
  void the_limits_themselves_are_in_time() {
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(28))
        .when(checkIn("9f", "D-001"))
        .then(issued("D-001", "DOMI"), kept("D-001"));
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(73))
        .when(checkIn("9f", "D-001"))
        .then(issued("D-001", "DOMI"), kept("D-001"));
  }

  @Test
  void an_appointment_is_kept_once() {
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(40))
        .and(issued("D-001", "DOMI"), kept("D-001"))
        .when(checkIn("9f", "D-002"))
        .thenRefused(Refusal.APPOINTMENT_USED, "D-001");
  }

  @Test
  void a_cancelled_appointment_and_one_that_never_was_are_unknown() {
    given(dayOpened(), booked())
        .when(new Command.CancelAppointment("9f", "moved away"))
        .then(new Event.AppointmentCancelled("9f", "moved away"));
    given(dayOpened(), booked(), new Event.AppointmentCancelled("9f", "moved away"))
        .later(Duration.ofMinutes(40))
        .when(checkIn("9f", "D-001"))
        .thenRefused(Refusal.UNKNOWN_APPOINTMENT, "");
    given(dayOpened())
        .when(new Command.CancelAppointment("9f", "moved away"))
        .thenRefused(Refusal.UNKNOWN_APPOINTMENT, "");
    given(dayOpened(), booked())
        .when(new Command.CancelAppointment("9f", " "))
        .thenRefused(Refusal.REASON_MISSING, "");
  }

  @Test
  void the_close_of_the_day_records_who_did_not_come_and_leaves_who_is_still_expected() {
    // Given
    var tomorrow = new Appointment("a0", "DOMI", "ordinary", SLOT.plus(Duration.ofDays(1)));
    Scenario evening =
        given(dayOpened(), new Event.AppointmentsBooked(List.of(BOOKING, tomorrow)))
            .later(Duration.ofHours(8));

    // When // Then
    evening
        .when(new Command.CloseDay())
        .then(dayClosed(), new Event.AppointmentsMissed(List.of("9f")));
    assertThat(evening.doing(new Command.CloseDay()).state().citizens().booked())
        .containsOnlyKeys("a0");
  }

  @Test
  void a_cancelled_token_does_not_use_up_its_appointment_and_keeps_the_place() {
    // Given: the appointment is kept; its token is sent to the back, and cancelled after the time
    // for keeping the appointment.
    Scenario hall =
        given(dayOpened(), booked(), opened("2", "DOMI"))
            .later(Duration.ofMinutes(57))
            .doing(checkIn("9f", "D-001"));
    hall.when(checkIn("9f", "D-002")).thenRefused(Refusal.APPOINTMENT_USED, "D-001");

    // When
    Scenario again =
        hall.later(Duration.ofMinutes(40)).doing(Asked.cancel("D-001"), checkIn("9f", "D-002"));

    // Then
    assertThat(again.token("D-002").facts().waitingSince()).isEqualTo(SLOT);
    again.when(checkIn("9f", "D-003")).thenRefused(Refusal.APPOINTMENT_USED, "D-002");
    again.when(next("2")).then(called("D-002", "2"));
  }

  @Test
  void also_after_a_withdrawal_the_citizen_checks_in_again() {
    given(dayOpened(), booked())
        .later(Duration.ofMinutes(57))
        .doing(
            checkIn("9f", "D-001"), new Command.WithdrawToken(id("D-001")), checkIn("9f", "D-002"));
  }

  @Test
  void an_appointment_has_its_place_in_the_quota_of_its_day_until_it_can_no_longer_be_kept() {
    // Given: two tokens a day, one appointment today and one tomorrow.
    var tomorrow = new Appointment("a0", "DOMI", "ordinary", SLOT.plus(Duration.ofDays(1)));
    var hall =
        Scenario.in(
                Hall.state(Hall.limited(new IssuingLimits(OpeningHours.ALWAYS, Map.of("DOMI", 2)))))
            .and(dayOpened(), booked(), new Event.AppointmentsBooked(List.of(tomorrow)))
            .doing(Asked.issue("DOMI", "D-001"));

    // Then
    assertThat(hall.state().left("DOMI", hall.now())).hasValue(0);
    hall.when(Asked.issue("DOMI", "D-002")).thenRefused(Refusal.QUOTA_USED_UP, "DOMI 2");
    hall.later(Duration.ofMinutes(40)).doing(checkIn("9f", "D-002"));
    hall.later(Duration.ofMinutes(70)).doing(checkIn("9f", "D-002"));
    hall.doing(new Command.CancelAppointment("9f", "cannot come"), Asked.issue("DOMI", "D-002"));
    hall.later(Duration.ofMinutes(90)).doing(Asked.issue("DOMI", "D-002"));
  }

  @Test
  void a_used_up_quota_turns_no_appointment_away() {
    Scenario.in(Hall.state(Hall.limited(new IssuingLimits(OpeningHours.ALWAYS, Map.of("DOMI", 1)))))
        .and(dayOpened())
        .doing(Asked.issue("DOMI", "D-001"))
        .and(booked())
        .later(Duration.ofMinutes(50))
        .doing(checkIn("9f", "D-002"))
        .when(Asked.issue("DOMI", "D-003"))
        .thenRefused(Refusal.QUOTA_USED_UP, "DOMI 1");
  }

  private static Command book(Appointment... appointments) {
    return new Command.BookAppointments(List.of(appointments));
  }

  private static Event booked() {
    return new Event.AppointmentsBooked(List.of(BOOKING));
  }

  private static Event kept(String number) {
    return new Event.AppointmentKept("9f", id(number), SLOT);
  }

  private static Command checkIn(String code, String expectedNumber) {
    return new Command.CheckIn(code, "ur", "SECRET" + expectedNumber);
  }
}
