package baari.engine.token;

import java.time.Instant;

/// A waiting token's rank among tokens of equal claim: longest waiting, then earlier issue, then
/// lower number.
public record Rank(Instant waitingSince, Instant issuedAt, TokenNumber number)
    implements Comparable<Rank> {
  /// Before every token's rank.
  public static final Rank FIRST = startOf(Instant.MIN);

  /// Behind every token's rank.
  public static final Rank LAST = startOf(Instant.MAX);

  /// Before the ranks of all tokens that wait since `waitingSince`, behind those of tokens that
  /// wait longer.
  public static Rank startOf(Instant waitingSince) {
    return new Rank(waitingSince, Instant.MIN, new TokenNumber("", 0));
  }

  @Override
  public int compareTo(Rank other) {
    int order = waitingSince.compareTo(other.waitingSince);
    if (order == 0) {
      order = issuedAt.compareTo(other.issuedAt);
    }
    return order == 0 ? number.compareTo(other.number) : order;
  }

  public boolean isBefore(Rank other) {
    return compareTo(other) < 0;
  }
}
