package baari.engine.ahead;

/// How many tokens are called before a waiting token, if nobody else comes.
///
/// @param count the smallest number among the counters that may call it
/// @param counterOpen whether such a counter is open; if none is, `count` is about the counters
///   that are configured for it
public record PeopleAhead(int count, boolean counterOpen) {

  /// Whether an open counter calls it next.
  public boolean isNext() {
    return counterOpen && count == 0;
  }

  static PeopleAhead fewer(PeopleAhead one, PeopleAhead other) {
    return one.count <= other.count ? one : other;
  }
}
