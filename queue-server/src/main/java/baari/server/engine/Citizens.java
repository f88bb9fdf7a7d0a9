package baari.server.engine;

import java.util.List;
import java.util.Map;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PStack;

/// What is known of the citizens themselves: who is expected, who came as expected, and who took
/// which tokens. No name, no number of theirs: codes are hashes, people are random ids. Persistent
/// and immutable.
///
/// @param booked appointments not yet kept, by code
/// @param kept the tokens of the day's kept appointments, by code
/// @param tokensOf the day's tokens of each person, the last one first
public record Citizens(
    PMap<String, Appointment> booked,
    PMap<String, String> kept,
    PMap<String, PStack<String>> tokensOf) {
  /// More than any centre serves in a month; memory must not grow with what an importer sends.
  public static final int APPOINTMENTS_LIMIT = 50_000;

  static final Citizens NONE =
      new Citizens(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

  /// From its parts, as a snapshot keeps them.
  public static Citizens of(
      List<Appointment> booked, Map<String, String> kept, Map<String, List<String>> tokensOf) {
    Citizens citizens =
        new Citizens(HashTreePMap.empty(), HashTreePMap.from(kept), HashTreePMap.empty())
            .book(booked);
    for (Map.Entry<String, List<String>> tokens : tokensOf.entrySet()) {
      for (String token : tokens.getValue().reversed()) {
        citizens = citizens.take(tokens.getKey(), token);
      }
    }
    return citizens;
  }

  /// The day's tokens of a person, the last one first.
  List<String> tokensOf(String person) {
    PStack<String> tokens = tokensOf.get(person);
    return tokens == null ? List.of() : tokens;
  }

  Citizens book(List<Appointment> more) {
    PMap<String, Appointment> grown = booked;
    for (Appointment appointment : more) {
      grown = grown.plus(appointment.code(), appointment);
    }
    return new Citizens(grown, kept, tokensOf);
  }

  /// Nobody comes with these any more.
  Citizens without(List<String> codes) {
    return new Citizens(booked.minusAll(codes), kept, tokensOf);
  }

  Citizens keep(String code, String token) {
    return new Citizens(booked.minus(code), kept.plus(code, token), tokensOf);
  }

  Citizens take(String person, String token) {
    PStack<String> tokens = tokensOf.getOrDefault(person, ConsPStack.empty());
    return new Citizens(booked, kept, tokensOf.plus(person, tokens.plus(token)));
  }

  /// Of a new day: yesterday's tokens are gone.
  Citizens nextDay() {
    return new Citizens(booked, HashTreePMap.empty(), HashTreePMap.empty());
  }
}
