package baari.board.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Collects everything that is wrong with the properties, to report it all at once.
final class ConfigErrors {
  private final List<String> all = new ArrayList<>();

  void add(String name, String problem) {
    all.add(name + ": " + problem);
  }

  /// @throws ConfigurationException with every property that is missing or wrong
  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new ConfigurationException(
          "The board cannot start:\n  - " + String.join("\n  - ", all));
    }
  }

  /// The value; when it is missing, adds a problem and returns an empty text.
  String required(String name, Optional<String> value, String advice) {
    if (value.isEmpty() || value.get().isBlank()) {
      add(name, "missing; " + advice);
    }
    return value.orElse("");
  }

  void matched(String name, String value, String pattern, String advice) {
    if (!value.matches(pattern)) {
      add(name, "must be " + advice + ", not '" + value + "'");
    }
  }

  /// The value as `parser` reads it; empty when the parser refuses it.
  <T> Optional<T> parsed(String name, String value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value));
    } catch (IllegalArgumentException wrong) {
      add(name, wrong.getMessage() + ", not '" + value + "'");
      return Optional.empty();
    }
  }

  static Function<String, Integer> number(int least, int most) {
    return text -> {
      if (!text.matches("\\d{1,4}")
          || Integer.parseInt(text) < least
          || Integer.parseInt(text) > most) {
        throw new IllegalArgumentException("must be " + least + " to " + most);
      }
      return Integer.parseInt(text);
    };
  }

  /// A parser that accepts one of two words.
  static <T> Function<String, T> word(String one, T first, String other, T second) {
    return text -> {
      if (text.equals(one)) {
        return first;
      }
      if (text.equals(other)) {
        return second;
      }
      throw new IllegalArgumentException("must be " + one + " or " + other);
    };
  }
}
