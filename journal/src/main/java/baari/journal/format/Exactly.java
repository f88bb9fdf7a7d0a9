package baari.journal.format;

import baari.engine.token.TokenNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Values as the journal keeps them, for those only that it can give back as they were. One that it
/// would give back as another is refused with an `IllegalArgumentException`: the state that a
/// replay makes would not be the one that the server had.
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
      throw new IllegalArgumentException("no token number: " + text);
    }
    return text;
  }

  /// A text that stands outside of JSON, where nothing stands for a NUL.
  static String word(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a NUL at " + text.indexOf('\0'));
    }
    return text(text);
  }

  /// As UTF-8, half of a surrogate pair would become a question mark.
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
