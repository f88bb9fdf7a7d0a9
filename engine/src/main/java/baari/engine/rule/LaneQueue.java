package baari.engine.rule;

import baari.engine.token.Claim;
import baari.engine.token.Rank;
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

/// The tokens that wait in one lane. Persistent: every change makes a new value that shares the
/// unchanged parts, so that a batch that could not be stored is simply dropped.
///
/// Among equal claims the longest waiting token always has the highest score, so only the first of
/// each claim can be next. So the cost of a choice does not depend on how many wait.
///
/// @param byClaim the tokens of each claim, longest waiting first; no empty maps
/// @param front tokens that are called before the score counts, longest waiting first
/// @param size how many tokens there are
/// @param last the place of the token that waits shortest
public record LaneQueue(
    PMap<Claim, PSortedMap<Rank, Standing>> byClaim,
    PSortedMap<Rank, Standing> front,
    Overtakes overtakes,
    int size,
    Rank last) {
  public static final LaneQueue EMPTY =
      new LaneQueue(HashTreePMap.empty(), TreePMap.empty(), Overtakes.NONE, 0, Rank.FIRST);

  /// A waiting token.
  ///
  /// @param token the token's id
  public record Standing(String token, Claim claim, Rank rank) {
    public static Standing of(Token.Facts facts) {
      return new Standing(facts.id(), facts.claim(), facts.rank());
    }
  }

  /// Since when the tokens had waited whose calls overtook somebody here, ascending. A snapshot
  /// must store this.
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

  /// With one more token, for callers to whom its number of overtakes does not matter.
  public LaneQueue with(Standing standing, boolean sentToFront) {
    return with(standing, sentToFront, overtakes);
  }

  private LaneQueue with(Standing standing, boolean sentToFront, Overtakes marked) {
    Rank rank = standing.rank();
    PSortedMap<Rank, Standing> before = same(standing.claim(), sentToFront);
    return replaced(
        standing.claim(),
        sentToFront,
        before,
        before.plus(rank, standing),
        marked,
        last.isBefore(rank) ? rank : last);
  }

  public LaneQueue minus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    PSortedMap<Rank, Standing> same = same(facts.claim(), token.sentToFront());
    if (same.isEmpty()) {
      throw new IllegalStateException("nobody with " + facts.claim() + " waits here");
    }
    LaneQueue left =
        replaced(
            facts.claim(), token.sentToFront(), same, same.minus(facts.rank()), overtakes, last);
    return (facts.rank().equals(last) ? left.withLast() : left).pruned();
  }

  private PSortedMap<Rank, Standing> same(Claim claim, boolean sentToFront) {
    PSortedMap<Rank, Standing> same = sentToFront ? front : byClaim.get(claim);
    return same == null ? TreePMap.empty() : same;
  }

  private LaneQueue replaced(
      Claim claim,
      boolean sentToFront,
      PSortedMap<Rank, Standing> before,
      PSortedMap<Rank, Standing> after,
      Overtakes marked,
      Rank newLast) {
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

  /// Finds the last place again after the token there has left.
  private LaneQueue withLast() {
    Rank newLast = front.isEmpty() ? Rank.FIRST : front.lastKey();
    for (PSortedMap<Rank, Standing> same : byClaim.values()) {
      newLast = newLast.isBefore(same.lastKey()) ? same.lastKey() : newLast;
    }
    return new LaneQueue(byClaim, front, overtakes, size, newLast);
  }

  /// The same queue with the claims that the tokens have now.
  ///
  /// @param tokens finds a token by its id
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

  /// Whether a token here began to wait before `since`.
  public boolean someoneSinceBefore(Instant since) {
    return oldest().filter(first -> first.rank().waitingSince().isBefore(since)).isPresent();
  }

  /// The tokens here that began to wait before `since`.
  public Stream<Standing> sinceBefore(Instant since) {
    return Stream.concat(byClaim.values().stream(), Stream.of(front))
        .flatMap(places ->
            places.values().stream()
                .takeWhile(standing -> standing.rank().waitingSince().isBefore(since)));
  }

  /// Records that a token that waits since `since` was called although these could have been
  /// called.
  public LaneQueue overtakenBy(Instant since) {
    return with(overtakes.plus(since));
  }

  /// How often the longest waiting token has been overtaken. No other token here has been overtaken
  /// more often.
  public int mostOvertaken() {
    return overtakes.marks().size();
  }

  Optional<Standing> oldest() {
    @Nullable Standing oldest = firstOfFront();
    for (PSortedMap<Rank, Standing> same : byClaim.values()) {
      oldest = longerWaiting(oldest, same.firstEntry().getValue());
    }
    return Optional.ofNullable(oldest);
  }

  /// The longest waiting of the tokens sent to the front; null when there is none.
  @Nullable Standing firstOfFront() {
    return front.isEmpty() ? null : front.firstEntry().getValue();
  }

  /// Which of two tokens waits longer; null means no token.
  static @Nullable Standing longerWaiting(@Nullable Standing one, @Nullable Standing other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.rank().isBefore(one.rank()) ? other : one;
  }

  private LaneQueue pruned() {
    if (overtakes.marks().isEmpty()) {
      return this;
    }
    Overtakes concerned =
        oldest().map(first -> overtakes.since(first.rank().waitingSince())).orElse(Overtakes.NONE);
    return with(concerned);
  }
}
