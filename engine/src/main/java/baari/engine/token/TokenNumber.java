package baari.engine.token;

import java.time.LocalDate;
import java.util.Optional;

/// What is printed and called: a series and a number that runs from 1 per series and business day.
///
/// @param series one to three capital letters
/// @param number from 1
public record TokenNumber(String series, int number) implements Comparable<TokenNumber> {
  private static final int SERIES_LIMIT = 3;
  private static final int DIGITS_LIMIT = 6;

  /// The number that a person wrote, for example `D-042` or `D-42`; empty when the text is not a
  /// number.
  public static Optional<TokenNumber> parse(String text) {
    int dash = text.indexOf('-');
    int digits = text.length() - dash - 1;
    boolean written =
        isWithin(dash, SERIES_LIMIT)
            && isWithin(digits, DIGITS_LIMIT)
            && isOf(text, 0, dash, 'A', 'Z')
            && isOf(text, dash + 1, text.length(), '0', '9');
    return written
        ? Optional.of(
            new TokenNumber(
                text.substring(0, dash), Integer.parseInt(text, dash + 1, text.length(), 10)))
        : Optional.empty();
  }

  private static boolean isWithin(int length, int limit) {
    return 1 <= length && length <= limit;
  }

  private static boolean isOf(String text, int from, int to, char first, char last) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < first || last < text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The id of the token that has this number on a day: `20261123-D-042`.
  public String idOn(LocalDate day) {
    int date = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    return date + "-" + this;
  }

  @Override
  public int compareTo(TokenNumber other) {
    int byNumber = Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : series.compareTo(other.series);
  }

  /// At least three digits: `D-042`.
  @Override
  public String toString() {
    String digits = Integer.toString(number);
    return series + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
