package baari.engine.rule;

import baari.engine.token.Claim;
import baari.engine.token.Place;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Those who wait in one lane. Persistent: every change is a new value that shares what did not
/// change, so that a batch that could not be stored is simply forgotten.
///
/// Of equal claims the longest waiting always has the highest score, so only the first of each
/// claim can be next; that keeps the choice independent of how many wait.
///
/// @param byClaim per claim, longest waiting first; no empty one
/// @param front tokens that a transfer put before the score, longest waiting first
/// @param size how many they are
/// @param last the place of the one who came last
public record LaneQueue(
    PMap<Claim, PSortedMap<Place, Standing>> byClaim,
    PSortedMap<Place, Standing> front,
    Overtakes overtakes,
    int size,
    Place last) {
  public static final LaneQueue EMPTY =
      new LaneQueue(HashTreePMap.empty(), TreePMap.empty(), Overtakes.NONE, 0, Place.FIRST);

  /// One who waits.
  ///
  /// @param token its id
  public record Standing(String token, Claim claim, Place place) {
    public static Standing of(Token.Facts facts) {
      return new Standing(facts.id(), facts.claim(), facts.place());
    }
  }

  /// When the calls that overtook somebody here had begun to wait, ascending; what a snapshot must
  /// keep.
  public List<Instant> overtakeMarks() {
    return overtakes.marks();
  }

  public LaneQueue withOvertakeMarks(List<Instant> marks) {
    return with(new Overtakes(marks));
  }

  private LaneQueue with(Overtakes marked) {
    return new LaneQueue(byClaim, front, marked, size, last);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public LaneQueue plus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    return with(
        Standing.of(facts),
        token.sentToFront(),
        overtakes.atLeast(facts.overtaken(), facts.waitingSince()));
  }

  /// With one of whom it does not matter how often they have been overtaken.
  public LaneQueue with(Standing standing, boolean sentToFront) {
    return with(standing, sentToFront, overtakes);
  }

  private LaneQueue with(Standing standing, boolean sentToFront, Overtakes marked) {
    Place place = standing.place();
    PSortedMap<Place, Standing> before = same(standing.claim(), sentToFront);
    return replaced(
        standing.claim(),
        sentToFront,
        before,
        before.plus(place, standing),
        marked,
        last.isBefore(place) ? place : last);
  }

  public LaneQueue minus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    PSortedMap<Place, Standing> same = same(facts.claim(), token.sentToFront());
    if (same.isEmpty()) {
      throw new IllegalStateException("nobody with " + facts.claim() + " waits here");
    }
    LaneQueue left =
        replaced(
            facts.claim(), token.sentToFront(), same, same.minus(facts.place()), overtakes, last);
    return (facts.place().equals(last) ? left.withLast() : left).pruned();
  }

  private PSortedMap<Place, Standing> same(Claim claim, boolean sentToFront) {
    PSortedMap<Place, Standing> same = sentToFront ? front : byClaim.get(claim);
    return same == null ? TreePMap.empty() : same;
  }

  private LaneQueue replaced(
      Claim claim,
      boolean sentToFront,
      PSortedMap<Place, Standing> before,
      PSortedMap<Place, Standing> after,
      Overtakes marked,
      Place newLast) {
    int changed = size + after.size() - before.size();
    if (sentToFront) {
      return new LaneQueue(byClaim, after, marked, changed, newLast);
    }
    return new LaneQueue(
        after.isEmpty() ? byClaim.minus(claim) : byClaim.plus(claim, after),
        front,
        marked,
        changed,
        newLast);
  }

  /// After the one who came last has left.
  private LaneQueue withLast() {
    Place newLast = front.isEmpty() ? Place.FIRST : front.lastKey();
    for (PSortedMap<Place, Standing> same : byClaim.values()) {
      newLast = newLast.isBefore(same.lastKey()) ? same.lastKey() : newLast;
    }
    return new LaneQueue(byClaim, front, overtakes, size, newLast);
  }

  /// The same people with the claims that their tokens have.
  ///
  /// @param tokens each by its id
  public LaneQueue claimedAs(Function<String, Token.Waiting> tokens) {
    LaneQueue claimed = EMPTY;
    for (Standing each : Stream.concat(all(), front.values().stream()).toList()) {
      claimed = claimed.plus(tokens.apply(each.token()));
    }
    return claimed.withOvertakeMarks(overtakes.marks());
  }

  private Stream<Standing> all() {
    return byClaim.values().stream().flatMap(same -> same.values().stream());
  }

  /// Whether somebody here waits since before `since`.
  public boolean someoneSinceBefore(Instant since) {
    return oldest().filter(first -> first.place().waitingSince().isBefore(since)).isPresent();
  }

  /// Those here who wait since before `since`.
  public Stream<Standing> sinceBefore(Instant since) {
    return Stream.concat(byClaim.values().stream(), Stream.of(front))
        .flatMap(places ->
            places.values().stream()
                .takeWhile(standing -> standing.place().waitingSince().isBefore(since)));
  }

  /// Marks that a token which waits since `since` was called while these could have been.
  public LaneQueue overtakenBy(Instant since) {
    return with(overtakes.plus(since));
  }

  /// How often the one who waits longest has been overtaken; nobody here more often.
  public int mostOvertaken() {
    return overtakes.marks().size();
  }

  Optional<Standing> oldest() {
    @Nullable Standing oldest = firstOfFront();
    for (PSortedMap<Place, Standing> same : byClaim.values()) {
      oldest = longerWaiting(oldest, same.firstEntry().getValue());
    }
    return Optional.ofNullable(oldest);
  }

  /// The longest waiting of those sent to the front; null when there is none.
  @Nullable Standing firstOfFront() {
    return front.isEmpty() ? null : front.firstEntry().getValue();
  }

  /// Who of two waits longer; null is nobody.
  static @Nullable Standing longerWaiting(@Nullable Standing one, @Nullable Standing other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.place().isBefore(one.place()) ? other : one;
  }

  private LaneQueue pruned() {
    if (overtakes.marks().isEmpty()) {
      return this;
    }
    Overtakes concerned =
        oldest().map(first -> overtakes.since(first.place().waitingSince())).orElse(Overtakes.NONE);
    return with(concerned);
  }
}
