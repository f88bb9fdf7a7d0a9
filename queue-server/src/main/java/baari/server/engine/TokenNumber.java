package baari.server.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is printed and called: a series and a number that runs from 1 per series and business day.
///
/// @param series one to three capital letters
/// @param number from 1
public record TokenNumber(String series, int number) implements Comparable<TokenNumber> {
  private static final Pattern WRITTEN = Pattern.compile("([A-Z]{1,3})-([0-9]{1,6})");

  /// The number that a person wrote, such as `D-042` or `D-42`; empty when it is none.
  public static Optional<TokenNumber> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new TokenNumber(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
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
