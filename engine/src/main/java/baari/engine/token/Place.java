package baari.engine.token;

import java.time.Instant;

/// A waiting token's rank among tokens of equal claim: longest waiting, then earlier issue, then
/// lower number.
public record Place(Instant waitingSince, Instant issuedAt, TokenNumber number)
    implements Comparable<Place> {
  /// Before every token's.
  public static final Place FIRST = startOf(Instant.MIN);

  /// Behind every token's.
  public static final Place LAST = startOf(Instant.MAX);

  /// Before those of all tokens that wait since `waitingSince`, behind those that wait longer.
  public static Place startOf(Instant waitingSince) {
    return new Place(waitingSince, Instant.MIN, new TokenNumber("", 0));
  }

  @Override
  public int compareTo(Place other) {
    int order = waitingSince.compareTo(other.waitingSince);
    if (order == 0) {
      order = issuedAt.compareTo(other.issuedAt);
    }
    return order == 0 ? number.compareTo(other.number) : order;
  }

  public boolean isBefore(Place other) {
    return compareTo(other) < 0;
  }
}
