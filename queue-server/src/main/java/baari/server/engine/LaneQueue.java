package baari.server.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Those who wait in one lane. Persistent: every change is a new value that shares what did not
/// change, so that a batch that could not be stored is simply forgotten.
///
/// Within a priority class the longest waiting always has the highest score, so only the first of
/// each class can be next; that keeps the choice independent of how many wait.
///
/// @param byClass per priority class, in order of claim; no empty class
/// @param front tokens that a transfer put before the score, longest waiting first
public record LaneQueue(
    PMap<String, PSortedMap<Place, Standing>> byClass,
    PSortedMap<Place, Standing> front,
    Overtakes overtakes) {
  static final LaneQueue EMPTY =
      new LaneQueue(HashTreePMap.empty(), TreePMap.empty(), Overtakes.NONE);

  /// One who waits.
  ///
  /// @param token its id
  public record Standing(String token, String priorityClass, Place place) {}

  public int size() {
    return front.size() + byClass.values().stream().mapToInt(PSortedMap::size).sum();
  }

  /// When the calls that overtook somebody here had begun to wait, ascending; what a snapshot must
  /// keep.
  public List<Instant> overtakeMarks() {
    return overtakes.marks();
  }

  LaneQueue withOvertakeMarks(List<Instant> marks) {
    return new LaneQueue(byClass, front, new Overtakes(marks));
  }

  boolean isEmpty() {
    return byClass.isEmpty() && front.isEmpty();
  }

  LaneQueue plus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    Standing standing = new Standing(facts.id(), facts.priorityClass(), facts.place());
    Overtakes marked = overtakes.atLeast(facts.overtaken(), facts.waitingSince());
    if (token.sentToFront()) {
      return new LaneQueue(byClass, front.plus(standing.place(), standing), marked);
    }
    PSortedMap<Place, Standing> same = byClass.get(facts.priorityClass());
    PSortedMap<Place, Standing> before = same == null ? TreePMap.empty() : same;
    return new LaneQueue(
        byClass.plus(facts.priorityClass(), before.plus(standing.place(), standing)),
        front,
        marked);
  }

  LaneQueue minus(Token.Waiting token) {
    Token.Facts facts = token.facts();
    if (token.sentToFront()) {
      return new LaneQueue(byClass, front.minus(facts.place()), overtakes).pruned();
    }
    PSortedMap<Place, Standing> same = byClass.get(facts.priorityClass());
    if (same == null) {
      throw new IllegalStateException("nobody of class " + facts.priorityClass() + " waits here");
    }
    PSortedMap<Place, Standing> rest = same.minus(facts.place());
    PMap<String, PSortedMap<Place, Standing>> others =
        rest.isEmpty()
            ? byClass.minus(facts.priorityClass())
            : byClass.plus(facts.priorityClass(), rest);
    return new LaneQueue(others, front, overtakes).pruned();
  }

  /// Whether somebody here waits since before `since`.
  boolean someoneSinceBefore(Instant since) {
    return oldest().filter(first -> first.place().waitingSince().isBefore(since)).isPresent();
  }

  /// Marks that a token which waits since `since` was called while these could have been.
  LaneQueue overtakenBy(Instant since) {
    return new LaneQueue(byClass, front, overtakes.plus(since));
  }

  /// How often the one who waits longest has been overtaken; nobody here more often.
  int mostOvertaken() {
    return overtakes.marks().size();
  }

  Optional<Standing> oldest() {
    return Stream.concat(heads(), front.values().stream())
        .min(Comparator.comparing(Standing::place));
  }

  /// The longest waiting of each priority class.
  Stream<Standing> heads() {
    return byClass.values().stream().map(same -> same.firstEntry().getValue());
  }

  private LaneQueue pruned() {
    if (overtakes.marks().isEmpty()) {
      return this;
    }
    Overtakes concerned =
        oldest().map(first -> overtakes.since(first.place().waitingSince())).orElse(Overtakes.NONE);
    return new LaneQueue(byClass, front, concerned);
  }
}
