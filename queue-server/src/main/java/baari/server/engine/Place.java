package baari.server.engine;

import java.time.Instant;
import java.util.Comparator;

/// A waiting token's rank among tokens of equal claim: longest waiting, then earlier issue, then
/// lower number.
public record Place(Instant waitingSince, Instant issuedAt, TokenNumber number)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::waitingSince)
          .thenComparing(Place::issuedAt)
          .thenComparing(Place::number);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
