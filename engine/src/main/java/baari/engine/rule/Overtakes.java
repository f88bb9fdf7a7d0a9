package baari.engine.rule;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// How often the tokens that wait in a lane have been overtaken.
///
/// A call of a token that waits since `w` overtakes every token that the counter could have called
/// and that began to wait before `w`. So the lane needs to remember only the `w` of each such call,
/// as a mark. A token has been overtaken once for each mark that is later than the start of its own
/// waiting. The oldest token has the most, so the bound holds for all if it holds for the oldest,
/// and the list never grows beyond the bound.
///
/// A token that comes back into a lane at its old place counts as overtaken at least as often as
/// the tokens behind it. So it may be protected too early, but never too late.
///
/// @param marks ascending; none is earlier than the start of the oldest token's waiting
public record Overtakes(List<Instant> marks) {
  static final Overtakes NONE = new Overtakes(List.of());

  /// How often a token that waits since `since` has been overtaken.
  public int of(Instant since) {
    int first = marks.size();
    while (first > 0 && marks.get(first - 1).isAfter(since)) {
      first--;
    }
    return marks.size() - first;
  }

  Overtakes plus(Instant mark) {
    return new Overtakes(Stream.concat(marks.stream(), Stream.of(mark)).sorted().toList());
  }

  /// Makes a token that joins at `since` count as overtaken at least `times` times. Earlier marks
  /// are moved up before marks are added, so that no token's count grows beyond `times`.
  Overtakes atLeast(int times, Instant since) {
    int later = of(since);
    int missing = times - later;
    if (missing <= 0) {
      return this;
    }
    int earlier = marks.size() - later;
    Stream<Instant> kept = marks.stream().limit(Math.max(0, earlier - missing));
    Stream<Instant> moved = Collections.nCopies(missing, since.plusNanos(1)).stream();
    return new Overtakes(
        Stream.of(kept, moved, marks.stream().skip(earlier)).flatMap(part -> part).toList());
  }

  /// Drops the marks that concern no token that waits since `oldest` or later.
  Overtakes since(Instant oldest) {
    if (marks.isEmpty() || marks.getFirst().isAfter(oldest)) {
      return this;
    }
    return new Overtakes(marks.stream().filter(mark -> mark.isAfter(oldest)).toList());
  }
}
