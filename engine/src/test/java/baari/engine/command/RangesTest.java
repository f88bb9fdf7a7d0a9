package baari.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.citizen.Appointment;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.token.PaperState;
import baari.engine.token.TicketCode;
import baari.engine.token.TokenNumber;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangesTest {
  private static final Instant FINE = Instant.parse("2026-11-23T10:30:00.123456789Z");
  private static final Instant WHOLE = Instant.parse("2026-11-23T10:30:00.123Z");

  static Stream<Command> outOfRange() {
    return Stream.of(
            Instant.MIN,
            Instant.MAX,
            Instant.EPOCH,
            Instant.parse("1999-12-31T23:59:59.999999999Z"),
            Instant.parse("2100-01-01T00:00:00Z"))
        .flatMap(time ->
            Stream.of(
                new Command.Park("1", "bank", Optional.of(time)),
                new Command.BookAppointments(List.of(slot(FINE), slot(time)))));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void a_time_of_another_century_is_refused(Command command) {
    assertRefused(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "1999-12-31", "2100-01-01", "+999999999-12-31"})
  void a_day_of_another_century_is_refused(LocalDate day) {
    assertRefused(new Command.OpenDay(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2026-11-23", "2099-12-31"})
  void a_day_of_this_century_is_not(LocalDate day) {
    assertThat(Ranges.refusal(new Command.OpenDay(day))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void fewer_than_one_number_cannot_be_leased(int count) {
    assertRefused(new Command.GrantLease("D", count));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "P367D", "PT2562047788015215H"})
  void a_length_of_time_that_no_centre_has_is_not_published(Duration length) {
    Catalogue.TokenRules ordinary = Catalogue.TokenRules.ORDINARY;
    var rules =
        new Catalogue.TokenRules(
            ordinary.noShowGrace(),
            ordinary.reinstateAt(),
            ordinary.maxRecalls(),
            ordinary.recallCooldown(),
            length,
            ordinary.journeyAt());
    assertRefused(new Command.PublishConfiguration("{}", Hall.catalogue(rules), "", "so"));
  }

  private static void assertRefused(Command command) {
    Decision decision =
        Engine.decide(Hall.state(), new Request("id", "somebody", Hall.START, command));
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.VALUE_OUT_OF_RANGE));
  }

  @Test
  void times_that_are_finer_than_a_millisecond_are_cut_before_anybody_decides() {
    assertThat(Ranges.whole(new Command.Park("1", "bank", Optional.of(FINE))))
        .isEqualTo(new Command.Park("1", "bank", Optional.of(WHOLE)));
    assertThat(Ranges.whole(new Command.BookAppointments(List.of(slot(FINE)))))
        .isEqualTo(new Command.BookAppointments(List.of(slot(WHOLE))));
    assertThat(Ranges.whole(new Command.HandIn("lease", List.of(taken(FINE)))))
        .isEqualTo(new Command.HandIn("lease", List.of(taken(WHOLE))));
    assertThat(new Request("id", "a", FINE, new Command.CloseDay()).whole().at()).isEqualTo(WHOLE);
  }

  @Test
  void a_kiosk_whose_clock_is_wrong_may_hand_in_all_the_same() {
    var first = Instant.parse("2000-01-01T00:00:00Z");
    var last = Instant.parse("2100-01-01T00:00:00Z");
    assertThat(Ranges.whole(new Command.HandIn("lease", List.of(taken(Instant.MIN)))))
        .isEqualTo(new Command.HandIn("lease", List.of(taken(first))));
    assertThat(Ranges.whole(new Command.HandIn("lease", List.of(taken(Instant.MAX)))))
        .isEqualTo(new Command.HandIn("lease", List.of(taken(last))));
  }

  /// The compiler asks for the range of each command that is `Ranged`.
  @Test
  void every_command_that_says_a_time_or_an_amount_has_a_range() {
    assertThat(Stream.of(Command.class.getPermittedSubclasses()).filter(RangesTest::hasRange))
        .hasSizeGreaterThan(5)
        .containsExactlyInAnyOrder(Command.Ranged.class.getPermittedSubclasses());
  }

  /// A token's number and a ticket's code need no range: they are only looked up.
  private static boolean hasRange(Type type) {
    if (type instanceof ParameterizedType container) {
      return Stream.of(container.getActualTypeArguments()).anyMatch(RangesTest::hasRange);
    }
    if (type == TokenNumber.class || type == TicketCode.class || !(type instanceof Class<?> kind)) {
      return false;
    }
    return (kind.isPrimitive() && kind != boolean.class)
        || TemporalAccessor.class.isAssignableFrom(kind)
        || TemporalAmount.class.isAssignableFrom(kind)
        || Number.class.isAssignableFrom(kind)
        || (kind.isRecord()
            && Stream.of(kind.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .anyMatch(RangesTest::hasRange));
  }

  private static Appointment slot(Instant slot) {
    return new Appointment("9f", "DOMI", "ordinary", slot);
  }

  private static OfflineToken taken(Instant at) {
    return new OfflineToken(
        new TokenNumber("D", 1), "DOMI", "ordinary", "ur", "7Q", at, PaperState.PRINTED);
  }
}
