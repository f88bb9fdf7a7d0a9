package baari.server.rest;

import baari.engine.offer.PublicText;
import baari.engine.token.TokenNumber;
import baari.server.people.PersonKey;
import baari.text.Publishable;
import baari.text.Typed;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Request bodies, and the checks that they must pass before they become commands.
public final class Bodies {
  private static final int TEXT_LIMIT = 64;
  private static final int REASON_LIMIT = 200;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final String FIRST_LANGUAGE = "ur";

  private Bodies() {}

  /// @param workProfile service codes; absent for the counter's configured ones
  /// @param reason why other services than the configured ones; optional for a supervisor
  public record Open(@Nullable List<String> workProfile, @Nullable String reason) {}

  public record Reason(@Nullable String reason) {}

  /// @param reason one text, or one in each language
  public record PublicReason(@Nullable Words reason) {}

  /// At least one of the two is needed.
  record Words(@Nullable String en, @Nullable String ur) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Words {}

    /// Reads a plain JSON string.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Words of(String text) {
      return new Words(text, text);
    }
  }

  public record Complete(@Nullable String outcome) {}

  /// @param number as printed, `D-042`
  public record Call(@Nullable String number, @Nullable String reason) {}

  /// @param position `front`, `original` or `back`; absent means `original`
  /// @param returns named `return` in JSON: whether the token comes back to this counter
  /// @param reason why the token goes to the front
  public record Transfer(
      @Nullable String service,
      @Nullable String counter,
      @Nullable String position,
      @JsonProperty("return") @Nullable Boolean returns,
      @Nullable String reason) {}

  /// @param until ISO-8601 with offset; absent when somebody will end it
  public record Park(@Nullable String reason, @Nullable String until) {}

  /// @param number as printed, `D-042`
  public record Resume(@Nullable String number) {}

  public record AddService(@Nullable String service) {}

  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw ProblemException.invalid("body");
    }
    return body;
  }

  public static String text(String name, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > TEXT_LIMIT || !isWhole(value)) {
      throw ProblemException.invalid(name);
    }
    return value;
  }

  public static TokenNumber number(@Nullable String value) {
    return TokenNumber.parse(Typed.plain(text("number", value)))
        .orElseThrow(() -> ProblemException.invalid("number"));
  }

  public static Optional<Instant> instant(String name, @Nullable String value) {
    try {
      return optional(name, value)
          .map(text -> moment(name, OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(name);
    }
  }

  public static List<String> codes(String name, @Nullable List<String> values, int limit) {
    List<String> codes = values == null ? List.of() : values;
    atMost(name, codes.size(), limit);
    codes.forEach(code -> text(name, code));
    return codes;
  }

  /// A caller that sends a list that is too long is told how long it may be.
  public static void atMost(String name, int size, int limit) {
    if (size > limit) {
      throw ProblemException.invalid(name + ": at most " + limit);
    }
  }

  public static Optional<String> optional(String name, @Nullable String value) {
    return value == null ? Optional.empty() : Optional.of(text(name, value));
  }

  /// Empty when no reason is given. The engine decides whether one is needed.
  public static String reason(@Nullable Reason body) {
    return body == null ? "" : limited("reason", body.reason());
  }

  /// When one language is not given, its readers get the other.
  public static PublicText publicReason(@Nullable PublicReason body) {
    Words words = body == null ? null : body.reason();
    String en = words == null ? "" : shown("reason", limited("reason", words.en()));
    String ur = words == null ? "" : shown("reason", limited("reason", words.ur()));
    return new PublicText(en.isEmpty() ? ur : en, ur.isEmpty() ? en : ur);
  }

  public static String limited(String name, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.length() > REASON_LIMIT || !isWhole(text)) {
      throw ProblemException.invalid(name);
    }
    return text;
  }

  /// Checks a text that everybody will read on screens. The problem names what screens cannot show.
  static String shown(String name, String text) {
    Publishable.fault(text)
        .ifPresent(fault -> {
          throw ProblemException.invalid(name + ": " + fault);
        });
    return text;
  }

  /// JSON can contain half a character, which no database stores unchanged.
  private static boolean isWhole(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  /// A moment from 2000 to 2100, to the millisecond as in the journal.
  public static Instant moment(String name, @Nullable Instant value) {
    if (value == null || !isInRange(value)) {
      throw ProblemException.invalid(name);
    }
    return value.truncatedTo(ChronoUnit.MILLIS);
  }

  public static boolean isInRange(Instant moment) {
    return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
  }

  /// The problem does not contain what was sent: it may be somebody's CNIC with one digit too many.
  public static PersonKey person(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(PersonKey::parse)
        .orElseThrow(() -> ProblemException.invalid("person"));
  }

  public static String language(@Nullable String language) {
    return switch (language) {
      case null -> FIRST_LANGUAGE;
      case "en", "ur" -> language;
      default -> throw ProblemException.invalid("language");
    };
  }
}
