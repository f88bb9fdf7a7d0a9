package baari.journal.format;

import baari.engine.token.TokenNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Values as the journal stores them. A value that could not be read back unchanged is refused with
/// an `IllegalArgumentException`, because a replay would give a state different from the one that
/// the server had.
final class Exactly {
  private Exactly() {}

  static long millis(Instant instant) {
    if (!instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("finer than a millisecond: " + instant);
    }
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("out of range: " + instant, e);
    }
  }

  static long millis(Duration duration) {
    if (!duration.equals(duration.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("finer than a millisecond: " + duration);
    }
    try {
      return duration.toMillis();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("out of range: " + duration, e);
    }
  }

  static String number(TokenNumber number) {
    String text = number.toString();
    if (TokenNumber.parse(text).isEmpty()) {
      throw new IllegalArgumentException("not a token number: " + text);
    }
    return text;
  }

  /// A text that is stored outside JSON, where a NUL cannot be written.
  static String word(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a NUL at " + text.indexOf('\0'));
    }
    return text(text);
  }

  /// Half of a surrogate pair is refused, because in UTF-8 it would become a question mark.
  static String text(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        if (!Character.isSurrogatePair(text.charAt(at), next(text, at))) {
          throw new IllegalArgumentException(
              "half of a character at %d: U+%04X".formatted(at, (int) text.charAt(at)));
        }
        at++;
      }
    }
    return text;
  }

  private static char next(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }
}
