package baari.engine.rule;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// How often those who wait in a lane have been overtaken.
///
/// A call of a token that waits since `w` overtakes everyone in reach who waits since before `w`.
/// So the lane needs to remember only the `w` of such calls: a token has been overtaken as often as
/// there are marks later than its own waiting began. The oldest token has the most, so the bound is
/// met for all when it is met for the oldest, and the list never grows beyond the bound.
///
/// A token that comes back into a lane at its old time counts at least as often overtaken as those
/// behind it. It may be protected too early by that, never too late.
///
/// @param marks ascending; none earlier than the oldest who waits
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

  /// Makes a token that joins at `since` count at least `times`. Earlier marks move up before any
  /// is added, so that nobody comes to count more than before or than `times`.
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

  /// Forgets marks that concern nobody who waits since `oldest` or later.
  Overtakes since(Instant oldest) {
    if (marks.isEmpty() || marks.getFirst().isAfter(oldest)) {
      return this;
    }
    return new Overtakes(marks.stream().filter(mark -> mark.isAfter(oldest)).toList());
  }
}
