package baari.server.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Request bodies and what must hold of them before they become commands.
final class Bodies {
  private static final int TEXT_LIMIT = 64;
  private static final int REASON_LIMIT = 200;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final String FIRST_LANGUAGE = "ur";

  private Bodies() {}

  /// @param workProfile service codes; absent for the counter's own
  record Open(@Nullable List<String> workProfile) {}

  record Reason(@Nullable String reason) {}

  record Complete(@Nullable String outcome) {}

  /// @param number as printed, `D-042`
  record Call(@Nullable String number, @Nullable String reason) {}

  /// @param position `front`, `original` or `back`; absent means `original`
  record Transfer(@Nullable String service, @Nullable String counter, @Nullable String position) {}

  static <T> T required(@Nullable T body) {
    if (body == null) {
      throw ProblemException.invalid("body");
    }
    return body;
  }

  static String text(String name, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > TEXT_LIMIT) {
      throw ProblemException.invalid(name);
    }
    return value;
  }

  static Optional<String> optional(String name, @Nullable String value) {
    return value == null ? Optional.empty() : Optional.of(text(name, value));
  }

  /// Empty when there is none: whether one is needed is the engine's rule.
  static String reason(@Nullable Reason body) {
    return body == null ? "" : limited("reason", body.reason());
  }

  static String limited(String name, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.length() > REASON_LIMIT) {
      throw ProblemException.invalid(name);
    }
    return text;
  }

  /// A moment that can be counted in milliseconds and compared with others.
  static Instant moment(String name, @Nullable Instant value) {
    if (value == null || value.isBefore(Instant.EPOCH) || value.isAfter(LATEST)) {
      throw ProblemException.invalid(name);
    }
    return value.truncatedTo(ChronoUnit.MILLIS);
  }

  static String language(@Nullable String language) {
    return switch (language) {
      case null -> FIRST_LANGUAGE;
      case "en", "ur" -> language;
      default -> throw ProblemException.invalid("language");
    };
  }
}
