package baari.engine.lease;

import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.PMap;

/// Numbers that one kiosk, and nobody else, may give within one business day.
///
/// @param kiosk the device that it was granted to
/// @param last the last number of the block, which belongs to it
/// @param handedIn the tokens that the kiosk has handed in, by number
public record Lease(
    String id,
    String kiosk,
    String series,
    int first,
    int last,
    LocalDate day,
    Instant grantedAt,
    PMap<Integer, OfflineToken> handedIn) {

  /// `20261123-D-051-100`; no other lease of the centre has this id, because no number is granted
  /// twice.
  public static String id(LocalDate day, String series, int first, int last) {
    return new TokenNumber(series, first).idOn(day) + "-" + last;
  }

  public Lease grantedAt(Instant at) {
    return new Lease(id, kiosk, series, first, last, day, at, handedIn);
  }

  public boolean has(TokenNumber number) {
    return number.series().equals(series) && number.number() >= first && number.number() <= last;
  }

  public Optional<OfflineToken> handedIn(TokenNumber number) {
    return Optional.ofNullable(handedIn.get(number.number()));
  }

  /// The tokens that have been handed in since `earlier`.
  public Stream<OfflineToken> handedInSince(Leases earlier) {
    Lease before = earlier.get(id);
    return handedIn.values().stream()
        .filter(token -> before == null || before.handedIn(token.number()).isEmpty());
  }

  /// The numbers that nobody has handed in.
  public List<Integer> unused() {
    return IntStream.rangeClosed(first, last)
        .boxed()
        .filter(number -> !handedIn.containsKey(number))
        .toList();
  }

  public int unusedCount() {
    return last - first + 1 - handedIn.size();
  }

  public Lease with(OfflineToken token) {
    return new Lease(
        id,
        kiosk,
        series,
        first,
        last,
        day,
        grantedAt,
        handedIn.plus(token.number().number(), token));
  }
}
