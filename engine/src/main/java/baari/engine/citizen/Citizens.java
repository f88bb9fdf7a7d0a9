package baari.engine.citizen;

import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PStack;

/// What is known about the citizens: who is expected, who kept an appointment, who took which
/// tokens, and whom an earlier day owes something. It contains no names and no identity numbers:
/// codes are hashes, people are random ids. Persistent and immutable.
///
/// @param bookings appointments not yet kept
/// @param kept the tokens of the day's kept appointments, by code
/// @param tokensOf the day's tokens of each person, the last one first
/// @param carryOvers what closed days owe, by day
/// @param carriedOver the head starts that the day's tokens got, by token, each with the expired
///   token that was owed it
public record Citizens(
    Bookings bookings,
    PMap<String, String> kept,
    PMap<String, PStack<String>> tokensOf,
    PMap<LocalDate, CarryOver> carryOvers,
    PMap<String, Carried> carriedOver) {
  /// The head start that a token got.
  ///
  /// @param expired the id of the token of an earlier day that was owed it
  public record Carried(String expired, Duration headStart) {}

  /// More than any centre serves in a month. Without a limit an importer could fill the memory.
  public static final int APPOINTMENTS_LIMIT = 50_000;

  public static final Citizens NONE =
      new Citizens(
          Bookings.NONE,
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty());

  /// Made from its parts, as a snapshot stores them.
  public static Citizens of(
      List<Appointment> booked,
      Map<String, String> kept,
      Map<String, List<String>> tokensOf,
      List<CarryOver> carryOvers,
      Map<String, Carried> carriedOver) {
    var citizens =
        new Citizens(
                Bookings.NONE,
                HashTreePMap.from(kept),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.from(carriedOver))
            .book(booked);
    for (CarryOver owed : carryOvers) {
      citizens = citizens.owe(owed);
    }
    for (Map.Entry<String, List<String>> tokens : tokensOf.entrySet()) {
      for (String token : tokens.getValue().reversed()) {
        citizens = citizens.take(tokens.getKey(), token);
      }
    }
    return citizens;
  }

  /// The appointments that nobody has come with yet, by code.
  public PMap<String, Appointment> booked() {
    return bookings.byCode();
  }

  /// The day's tokens of a person, the last one first.
  public List<String> tokensOf(String person) {
    PStack<String> tokens = tokensOf.get(person);
    return tokens == null ? List.of() : tokens;
  }

  public Citizens book(List<Appointment> more) {
    Bookings grown = bookings;
    for (Appointment appointment : more) {
      grown = grown.plus(appointment);
    }
    return new Citizens(grown, kept, tokensOf, carryOvers, carriedOver);
  }

  /// Without the appointments with these codes.
  public Citizens without(List<String> codes) {
    return new Citizens(bookings.minusAll(codes), kept, tokensOf, carryOvers, carriedOver);
  }

  public Citizens keep(String code, String token) {
    return new Citizens(
        bookings.minus(code), kept.plus(code, token), tokensOf, carryOvers, carriedOver);
  }

  public Citizens take(String person, String token) {
    PStack<String> tokens = tokensOf.getOrDefault(person, ConsPStack.empty());
    return new Citizens(
        bookings, kept, tokensOf.plus(person, tokens.plus(token)), carryOvers, carriedOver);
  }

  public Citizens owe(CarryOver owed) {
    return new Citizens(bookings, kept, tokensOf, carryOvers.plus(owed.day(), owed), carriedOver);
  }

  /// Adds a token that became known after its day had closed. It waited in vain like the others.
  public Citizens oweAlso(LocalDate day, Token.Expired token) {
    CarryOver owed = carryOvers.get(day);
    return owed == null ? this : owe(owed.with(token));
  }

  /// Token `by` got the head start that was owed to `expired`.
  public Citizens carry(String expired, Token by, Duration headStart) {
    CarryOver owed = owing(expired).orElseThrow();
    PMap<LocalDate, CarryOver> used =
        carryOvers.plus(owed.day(), owed.usedBy(expired, by.facts().number()));
    return new Citizens(
        bookings, kept, tokensOf, used, carriedOver.plus(by.id(), new Carried(expired, headStart)));
  }

  /// The head start that was owed to `expired` can be used again.
  public Citizens giveBack(String expired) {
    CarryOver owed = owing(expired).orElseThrow();
    return new Citizens(
        bookings, kept, tokensOf, carryOvers.plus(owed.day(), owed.unused(expired)), carriedOver);
  }

  /// The expired token whose head start a token of today got; empty when it got none.
  public Optional<String> usedBy(Token token) {
    return Optional.ofNullable(carriedOver.get(token.id())).map(Carried::expired);
  }

  /// The token of an earlier day that has this ticket, if it is owed something.
  public Optional<Token.Expired> expired(TicketCode ticket) {
    return carryOvers.values().stream().flatMap(owed -> owed.find(ticket).stream()).findFirst();
  }

  /// What a token of an earlier day is owed, or was owed.
  public Optional<CarryOver.Owed> owedTo(String token) {
    return owing(token).flatMap(owed -> owed.owedTo(token));
  }

  /// The head start that a token of today got for a token of an earlier day.
  public Optional<Duration> headStartOf(String token) {
    return Optional.ofNullable(carriedOver.get(token)).map(Carried::headStart);
  }

  private Optional<CarryOver> owing(String token) {
    return carryOvers.values().stream()
        .filter(owed -> owed.expired().containsKey(token))
        .findFirst();
  }

  /// For a new day: without yesterday's tokens, and without carry-overs that are too old.
  public Citizens nextDay(LocalDate today) {
    PMap<LocalDate, CarryOver> remembered = carryOvers;
    for (CarryOver owed : carryOvers.values()) {
      if (owed.isForgotten(today)) {
        remembered = remembered.minus(owed.day());
      }
    }
    return new Citizens(
        bookings, HashTreePMap.empty(), HashTreePMap.empty(), remembered, HashTreePMap.empty());
  }
}
