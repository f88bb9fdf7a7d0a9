package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.Kinds;
import baari.engine.RandomCommands;
import baari.engine.citizen.Appointment;
import baari.engine.citizen.CarryOver;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.counter.LastAction;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import baari.journal.format.EntryCodec;
import baari.journal.format.StateCodec;
import baari.journal.format.TokenReader;
import baari.journal.format.WrittenEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CodecTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00.123Z");
  private static final String TOKEN = "20261123-D-042";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Claim CLAIM = new Claim(1500, Duration.ofMinutes(10));
  private static final OpeningHours.Hours SHORT =
      new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(12, 30), LocalTime.of(13, 0));
  private static final Catalogue LIMITED =
      Hall.limited(
          new IssuingLimits(
              new OpeningHours(
                  ZoneId.of("Asia/Karachi"),
                  true,
                  SHORT,
                  Map.of(LocalDate.of(2026, 12, 31), SHORT),
                  Set.of(LocalDate.of(2026, 12, 25))),
              Map.of("DOMI", 120)));
  private static final String AWKWARD = "\"کاؤنٹر\" \\ \n\t </script> 🙂";

  private static final CarryOver.Terms TERMS =
      new CarryOver.Terms(Duration.ofMinutes(30), LocalDate.of(2026, 11, 25));

  private static final List<Visit.Step> STEPS =
      List.of(
          new Visit.Step("BIOM", new Lane.OfService("BIOM"), List.of("FEES")),
          new Visit.Step("DOMI", new Lane.OfCounter("7"), List.of()));

  static Stream<Event> events() {
    var day = LocalDate.of(2026, 11, 23);
    var number = new TokenNumber("D", 42);
    return Stream.of(
        new Event.ConfigurationPublished(3, "{\"id\":\"" + "hall\"}", Hall.CATALOGUE, "9f86d081"),
        new Event.TimeSetBack(AT),
        new Event.DayOpened(day),
        new Event.DayClosed(day, Optional.empty()),
        new Event.DayClosed(day, Optional.of(TERMS)),
        new Event.DayClosed(day, Optional.empty(), true),
        new Event.DayClosed(day, Optional.empty(), false, day.minusDays(1)),
        new Event.CarriedOver(TOKEN, "20261122-D-007", Duration.ofMinutes(30)),
        new Event.CarryOverReturned("20261122-D-007"),
        new Event.ConfigurationPublished(4, "{}", LIMITED, "", AWKWARD),
        new Event.ServiceSuspended("CNIC", AWKWARD),
        new Event.ServiceSuspended("CNIC", new PublicText("no power", AWKWARD)),
        new Event.ServiceResumed("CNIC"),
        new Event.CounterOpened("7", List.of("DOMI", "ARMS")),
        new Event.CounterOpened("7", List.of()),
        new Event.CounterOpened("7", List.of("DOMI"), AWKWARD),
        new Event.CounterPaused("7", AWKWARD),
        new Event.CounterClosed("7"),
        new Event.TokenIssued(
            TOKEN, number, "DOMI", "senior", CLAIM, "ur", "7Q4K9ZP2MX", 3, Visit.of("DOMI")),
        new Event.TokenIssued(
            TOKEN,
            number,
            "FEES",
            "senior",
            CLAIM,
            "ur",
            "7Q4K9ZP2MX",
            3,
            new Visit("DRVL", List.of("DOMI", "ARMS"), STEPS)),
        new Event.PersonNamed(TOKEN, "5c0ffee5"),
        new Event.PriorityGiven(TOKEN, AWKWARD),
        new Event.AppointmentsBooked(
            List.of(
                new Appointment("9f", "DOMI", "senior", AT),
                new Appointment("a0", "ARMS", "ordinary", AT.plusSeconds(60)))),
        new Event.AppointmentCancelled("9f", AWKWARD),
        new Event.AppointmentKept("9f", TOKEN, AT),
        new Event.AppointmentsMissed(List.of("9f", "a0")),
        new Event.TokenCalled(TOKEN, "7"),
        new Event.TokenCalledOutOfTurn(TOKEN, "7", AWKWARD),
        new Event.TokenRecalled(TOKEN, "7"),
        new Event.ServingStarted(TOKEN, "7"),
        new Event.TokenServed(TOKEN, "7", AWKWARD),
        new Event.StepCompleted(TOKEN, "7", AWKWARD, STEPS.getFirst(), AT),
        new Event.StepCompleted(TOKEN, "7", AWKWARD, STEPS.getLast(), AT),
        new Event.ServiceAdded(TOKEN, "7", STEPS),
        new Event.TokenNotShown(TOKEN, "7"),
        new Event.TokenReinstated(TOKEN, Position.FRONT, AT, AWKWARD),
        new Event.TokenParked(TOKEN, "7", AWKWARD, Optional.of(AT)),
        new Event.TokenParked(TOKEN, "7", AWKWARD, Optional.of(AT), AT.minusSeconds(60)),
        new Event.TokenParked(TOKEN, "7", AWKWARD, Optional.empty()),
        new Event.TokenUnparked(TOKEN),
        new Event.TokenResumed(TOKEN, "7"),
        new Event.ActionUndone(TOKEN, "7", LastAction.Action.NO_SHOW),
        new Event.EmergencyRaised("7", AWKWARD),
        new Event.EmergencyCleared("7"),
        new Event.TokenTransferred(
            TOKEN, "7", "ARMS", new Lane.OfService("ARMS"), true, AT, false, AWKWARD),
        new Event.TokenTransferred(
            TOKEN, "7", "ARMS", new Lane.OfCounter("9"), false, AT, true, ""),
        new Event.TokenCancelled(TOKEN, AWKWARD),
        new Event.LeaseGranted("20261123-D-042-91", "kiosk-1", "D", 42, 91, day),
        new Event.OfflineTokenIssued(
            "20261123-D-042-91",
            TOKEN,
            new OfflineToken(number, "DOMI", "senior", "ur", "7Q4K9ZP2MX", AT, PaperState.UNKNOWN),
            CLAIM,
            AT.plusSeconds(1),
            "DOMI",
            Visit.of("DOMI")),
        new Event.OfflineTokenIssued(
            "20261123-D-042-91",
            TOKEN,
            new OfflineToken(number, "LIC", "senior", "ur", "7Q4K9ZP2MX", AT, PaperState.PRINTED),
            CLAIM,
            AT,
            "FEES",
            new Visit("LIC", STEPS)),
        new Event.LeaseClosed("20261123-D-042-91", List.of(43, 91)),
        new Event.LeaseClosed("20261123-D-042-91", List.of()),
        new Event.TicketReported(TOKEN, PaperState.UNKNOWN, AWKWARD));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_read_as_it_was_written(Event event) throws IOException {
    assertThat(EntryCodec.read(EntryCodec.write(entry(event)))).containsExactly(event);
  }

  static Stream<Entry> whatCannotBeGivenBack() {
    Instant fine = AT.plusNanos(1);
    var large = new TokenNumber("D", 1_000_000);
    return Stream.of(
        entry(new Event.AppointmentsBooked(List.of(new Appointment("9f", "D", "o", fine)))),
        entry(new Event.AppointmentKept("9f", TOKEN, fine)),
        entry(new Event.TokenParked(TOKEN, "7", "tea", Optional.of(Instant.MAX))),
        entry(new Event.TokenReinstated(TOKEN, Position.FRONT, fine, "came late")),
        entry(new Event.CarriedOver(TOKEN, TOKEN, Duration.ofNanos(1))),
        entry(new Event.CarriedOver(TOKEN, TOKEN, Duration.ofSeconds(Long.MAX_VALUE))),
        entry(
            new Event.TokenIssued(
                TOKEN, large, "DOMI", "senior", CLAIM, "ur", "7Q", 3, Visit.of("DOMI"))),
        entry(new Event.CounterPaused("7", "half \ud83d")),
        entry(new Event.CounterPaused("7", "\ude42 half")),
        entry(new Event.CounterPaused("7", "\ud83d\ud83d\ude42")),
        new Entry("lahore", 1, fine, "agent1", "key", List.of(new Event.DayOpened(DAY))),
        new Entry("lahore", 1, AT, "agent\0", "key", List.of(new Event.DayOpened(DAY))),
        new Entry("lahore", 1, AT, "agent1", "\ud83d", List.of(new Event.DayOpened(DAY))));
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeGivenBack")
  void what_would_come_back_as_something_else_is_not_written(Entry entry) {
    assertThatThrownBy(() -> WrittenEntry.of(entry)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void there_is_an_example_of_every_event() {
    assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Kinds.of(Event.class).toList());
  }

  @Test
  void the_format_is_the_one_that_is_drawn() {
    Event issued = events().filter(Event.TokenIssued.class::isInstance).findFirst().orElseThrow();
    assertThat(EntryCodec.write(entry(issued, new Event.TokenCalled(TOKEN, "7"))))
        .isEqualTo(
            """
            [{"e":"TokenIssued","token":"20261123-D-042","number":"D-042","service":"DOMI",\
            "class":"senior","weight":1500,"head":600000,"language":"ur","code":"7Q4K9ZP2MX","ahead":3},\
            {"e":"TokenCalled","token":"20261123-D-042","counter":"7"}]\
            """);
  }

  @Test
  void a_suspension_of_one_text_is_read_for_both_languages() throws IOException {
    assertThat(
            EntryCodec.read(
                "[{\"e\":\"ServiceSuspended\",\"service\":\"CNIC\",\"reason\":\"no power\"}]"))
        .containsExactly(
            new Event.ServiceSuspended("CNIC", new PublicText("no power", "no power")));
  }

  @Test
  void a_publication_from_before_a_reason_was_asked_for_is_read_and_written_without_one()
      throws IOException {
    // Given
    Event without = new Event.ConfigurationPublished(4, "{}", LIMITED, "", "");
    String written = EntryCodec.write(entry(without));

    // When // Then
    assertThat(written).doesNotContain("reason");
    assertThat(EntryCodec.read(written)).containsExactly(without);
  }

  @Test
  void what_was_written_before_a_reason_was_asked_for_is_read_without_one() throws IOException {
    assertThat(
            EntryCodec.read(
                """
                [{"e":"CounterOpened","counter":"7","services":["DOMI"]},\
                {"e":"TokenReinstated","token":"20261123-D-042","position":"FRONT","since":1795420800000},\
                {"e":"TokenTransferred","token":"20261123-D-042","counter":"7","service":"CNIC",\
                "front":true,"since":1795420800000}]\
                """))
        .containsExactly(
            new Event.CounterOpened("7", List.of("DOMI"), ""),
            new Event.TokenReinstated(
                TOKEN, Position.FRONT, Instant.ofEpochMilli(1_795_420_800_000L), ""),
            new Event.TokenTransferred(
                TOKEN,
                "7",
                "CNIC",
                new Lane.OfService("CNIC"),
                true,
                Instant.ofEpochMilli(1_795_420_800_000L),
                false,
                ""));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "[{\"e\":\"TokenEaten\"}]",
        "[{\"token\":\"D\"}]",
        "[{\"e\":\"TokenCalled\",\"token\":\"D\"}]",
        "[{\"e\":\"TokenCalled\",\"token\":7,\"counter\":\"7\"}]",
        "[{\"e\":\"TokenIssued\",\"token\":\"x\",\"number\":\"nonsense\"}]",
        "[{\"e\":",
      })
  void what_is_no_event_is_not_read(String body) {
    assertThatThrownBy(() -> EntryCodec.read(body)).isInstanceOf(IOException.class);
  }

  @Test
  void a_state_is_read_as_it_was_written_and_goes_on_the_same() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);
      var commands = new RandomCommands(random, true);
      CentreState state = Hall.state(Hall.lending(Hall.owing(Hall.MAX_OVERTAKES), 20));
      CentreState restored = state;
      for (int step = 0; step < 200; step++) {
        Instant now = Hall.START.plusSeconds(20L * step);
        var request = new Request("id", "sim", now, commands.next(state));
        Decision decision = Engine.decide(state, request);
        assertThat(Engine.decide(restored, request)).as("seed %d", seed).isEqualTo(decision);
        if (decision instanceof Decision.Accepted(List<Event> events) && !events.isEmpty()) {
          var entry = new Entry(Hall.CENTRE, state.sequence() + 1, now, "sim", "id", events);
          state = Engine.evolve(state, entry);
          restored = Engine.evolve(restored, entry);
        }
        if (step % 20 == 0) {
          restored = writtenAndRead(state);
        }
      }
      assertThat(restored).as("seed %d", seed).isEqualTo(state);
    }
  }

  @Test
  void what_is_known_of_citizens_is_read_as_it_was_written() throws IOException {
    // Given
    Event issued = events().filter(Event.TokenIssued.class::isInstance).findFirst().orElseThrow();
    CentreState state =
        Engine.evolve(
            CentreState.empty("lahore"),
            entry(
                new Event.DayOpened(LocalDate.of(2026, 11, 23)),
                new Event.AppointmentsBooked(
                    List.of(
                        new Appointment("9f", "DOMI", "senior", AT),
                        new Appointment("a0", "ARMS", "ordinary", AT))),
                issued,
                new Event.AppointmentKept("9f", TOKEN, AT),
                new Event.PersonNamed(TOKEN, "5c0ffee5")));

    // When // Then
    assertThat(state.citizens().kept()).containsEntry("9f", TOKEN);
    assertThat(writtenAndRead(state)).isEqualTo(state);
  }

  @Test
  void what_earlier_days_owe_is_read_as_it_was_written() throws IOException {
    // Given
    Event issued = events().filter(Event.TokenIssued.class::isInstance).findFirst().orElseThrow();
    var next = LocalDate.of(2026, 11, 24);
    String token = "20261124-D-042";
    Event again =
        new Event.TokenIssued(
            token,
            new TokenNumber("D", 42),
            "DOMI",
            "senior",
            CLAIM,
            "ur",
            "7Q4K9ZP2MX",
            3,
            Visit.of("DOMI"));

    // When
    CentreState state =
        Engine.evolve(
            CentreState.empty("lahore"),
            entry(
                new Event.DayOpened(LocalDate.of(2026, 11, 23)),
                issued,
                new Event.DayClosed(LocalDate.of(2026, 11, 23), Optional.of(TERMS)),
                new Event.DayOpened(next),
                again,
                new Event.CarriedOver(token, TOKEN, Duration.ofMinutes(30))));

    // Then
    assertThat(state.citizens().owedTo(TOKEN).orElseThrow().usedBy()).isPresent();
    assertThat(writtenAndRead(state)).isEqualTo(state);

    // And a snapshot from before it said which token was owed
    String before = StateCodec.write(state).replaceFirst(",\"carriedFor\":\\{[^}]*}", "");
    List<Token> tokens = List.copyOf(state.tokens().values());
    assertThat(before).doesNotContain("carriedFor");
    assertThat(StateCodec.read("lahore", before, tokens)).isEqualTo(state);
    assertThatThrownBy(() ->
            StateCodec.read(
                "lahore", before.replace("\"used\":{\"2026", "\"used\":{},\"x\":{\"2026"), tokens))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(token);
  }

  @Test
  void a_day_that_was_closed_ahead_of_its_date_is_read_as_it_was_written() throws IOException {
    // Given
    var day = LocalDate.of(2026, 11, 23);

    // When
    CentreState state =
        Engine.evolve(
            CentreState.empty("lahore"),
            entry(
                new Event.DayOpened(day),
                new Event.DayClosed(day, Optional.empty(), false, day.minusDays(1))));

    // Then
    assertThat(state.day()).isEqualTo(new CentreState.Day.Closed(day, day.minusDays(1)));
    assertThat(writtenAndRead(state)).isEqualTo(state);
  }

  @Test
  void a_close_and_a_closed_day_that_do_not_say_when_are_of_their_date() throws IOException {
    // Given
    var day = LocalDate.of(2026, 11, 23);
    CentreState state =
        Engine.evolve(
            CentreState.empty("lahore"),
            entry(new Event.DayOpened(day), new Event.DayClosed(day, Optional.empty())));

    // When
    String written = StateCodec.write(state);

    // Then
    assertThat(written).contains("\"day\":{\"state\":\"closed\",\"date\":\"2026-11-23\"}");
    assertThat(state.day()).isEqualTo(new CentreState.Day.Closed(day, day));
  }

  @Test
  void a_snapshot_with_its_tokens_within_is_read_too() throws IOException {
    // Given
    String token =
        """
        {"id":"20261123-D-042","number":"D-042","service":"DOMI","class":"ordinary",
         "weight":1000,"head":0,"language":"ur","code":"7Q4K9ZP2MX","issued":1795420800000,
         "since":1795420800000,"overtaken":0,"ticket":"PRINTED","state":"served",
         "counter":"7","outcome":""}\
        """;
    String written =
        StateCodec.write(CentreState.empty("lahore"))
            .replace("\"v\":3", "\"v\":2")
            .replace("\"tokens\":0", "\"tokens\":[" + token + "]");

    // When
    CentreState read = StateCodec.read("lahore", written, List.of());

    // Then
    assertThat(read.tokens()).hasSize(1);
    assertThat(read.token("20261123-D-042"))
        .containsInstanceOf(Token.Served.class)
        .map(Token::facts)
        .map(Token.Facts::claim)
        .contains(Claim.PLAIN);
  }

  @Test
  void a_snapshot_of_another_version_is_not_read() {
    String future = "{\"v\":99}";
    assertThatThrownBy(() -> StateCodec.read(Hall.CENTRE, future, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version");
  }

  private static CentreState writtenAndRead(CentreState state) throws IOException {
    List<Token> tokens = new ArrayList<>();
    var reader = new TokenReader();
    for (String array : StateCodec.writeTokens(state).toList()) {
      reader.all(array.getBytes(StandardCharsets.UTF_8), tokens::add);
    }
    return StateCodec.read(state.centre(), StateCodec.write(state), tokens);
  }

  static Entry entry(Event... events) {
    return new Entry("lahore", 1, AT, "agent1", "key", List.of(events));
  }
}
