package baari.server.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
public record LaneQueue(
    PMap<Claim, PSortedMap<Place, Standing>> byClaim,
    PSortedMap<Place, Standing> front,
    Overtakes overtakes) {
  static final LaneQueue EMPTY =
      new LaneQueue(HashTreePMap.empty(), TreePMap.empty(), Overtakes.NONE);

  /// One who waits.
  ///
  /// @param token its id
  public record Standing(String token, Claim claim, Place place) {}

  public int size() {
    int size = front.size();
    for (PSortedMap<Place, Standing> same : byClaim.values()) {
      size += same.size();
    }
    return size;
  }

  /// When the calls that overtook somebody here had begun to wait, ascending; what a snapshot must
  /// keep.
  public List<Instant> overtakeMarks() {
    return overtakes.marks();
  }

  LaneQueue withOvertakeMarks(List<Instant> marks) {
    return new LaneQueue(byClaim, front, new Overtakes(marks));
  }

  boolean isEmpty() {
    return byClaim.isEmpty() && front.isEmpty();
  }

  LaneQueue plus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    Standing standing = new Standing(facts.id(), facts.claim(), facts.place());
    Overtakes marked = overtakes.atLeast(facts.overtaken(), facts.waitingSince());
    if (token.sentToFront()) {
      return new LaneQueue(byClaim, front.plus(standing.place(), standing), marked);
    }
    PSortedMap<Place, Standing> same = byClaim.get(facts.claim());
    PSortedMap<Place, Standing> before = same == null ? TreePMap.empty() : same;
    return new LaneQueue(
        byClaim.plus(facts.claim(), before.plus(standing.place(), standing)), front, marked);
  }

  LaneQueue minus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    if (token.sentToFront()) {
      return new LaneQueue(byClaim, front.minus(facts.place()), overtakes).pruned();
    }
    PSortedMap<Place, Standing> same = byClaim.get(facts.claim());
    if (same == null) {
      throw new IllegalStateException("nobody with " + facts.claim() + " waits here");
    }
    PSortedMap<Place, Standing> rest = same.minus(facts.place());
    PMap<Claim, PSortedMap<Place, Standing>> others =
        rest.isEmpty() ? byClaim.minus(facts.claim()) : byClaim.plus(facts.claim(), rest);
    return new LaneQueue(others, front, overtakes).pruned();
  }

  /// The same people with the claims that their tokens have in `state`.
  LaneQueue claimedAs(CentreState state) {
    LaneQueue claimed = new LaneQueue(HashTreePMap.empty(), TreePMap.empty(), overtakes);
    for (Standing each : Stream.concat(all(), front.values().stream()).toList()) {
      claimed = claimed.plus(TokenChanges.waiting(state, each.token()));
    }
    return claimed.withOvertakeMarks(overtakes.marks());
  }

  private Stream<Standing> all() {
    return byClaim.values().stream().flatMap(same -> same.values().stream());
  }

  /// Whether somebody here waits since before `since`.
  boolean someoneSinceBefore(Instant since) {
    return oldest().filter(first -> first.place().waitingSince().isBefore(since)).isPresent();
  }

  /// Those here who wait since before `since`.
  Stream<Standing> sinceBefore(Instant since) {
    return Stream.concat(byClaim.values().stream(), Stream.of(front))
        .flatMap(places ->
            places.values().stream()
                .takeWhile(standing -> standing.place().waitingSince().isBefore(since)));
  }

  /// Marks that a token which waits since `since` was called while these could have been.
  LaneQueue overtakenBy(Instant since) {
    return new LaneQueue(byClaim, front, overtakes.plus(since));
  }

  /// How often the one who waits longest has been overtaken; nobody here more often.
  int mostOvertaken() {
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
    return new LaneQueue(byClaim, front, concerned);
  }
}
