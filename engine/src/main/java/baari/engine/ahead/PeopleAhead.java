package baari.engine.ahead;

/// How many are called before one who waits, if nobody else comes.
///
/// @param count the fewest at any counter that may call it
/// @param counterOpen whether such a counter is open; else they are those that are configured for
///   it
public record PeopleAhead(int count, boolean counterOpen) {

  /// Whether an open counter calls it next.
  public boolean isNext() {
    return counterOpen && count == 0;
  }

  static PeopleAhead fewer(PeopleAhead one, PeopleAhead other) {
    return one.count <= other.count ? one : other;
  }
}
