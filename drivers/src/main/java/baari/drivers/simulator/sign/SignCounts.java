package baari.drivers.simulator.sign;

/// How many frames a sign has received, by result.
///
/// @param shown obeyed
/// @param badChecksum ignored because of a wrong checksum
/// @param malformed ignored because they were not whole frames
/// @param refused well-formed, but with a command that the sign does not know or has no room for
/// @param foreign for another sign
/// @param unheard received while the sign was deaf
public record SignCounts(
    long shown, long badChecksum, long malformed, long refused, long foreign, long unheard) {
  static final SignCounts NONE = new SignCounts(0, 0, 0, 0, 0, 0);

  enum Fate {
    SHOWN,
    BAD_CHECKSUM,
    MALFORMED,
    REFUSED,
    FOREIGN,
    UNHEARD
  }

  SignCounts plus(Fate fate) {
    return new SignCounts(
        shown + one(fate, Fate.SHOWN),
        badChecksum + one(fate, Fate.BAD_CHECKSUM),
        malformed + one(fate, Fate.MALFORMED),
        refused + one(fate, Fate.REFUSED),
        foreign + one(fate, Fate.FOREIGN),
        unheard + one(fate, Fate.UNHEARD));
  }

  private static int one(Fate fate, Fate counted) {
    return fate == counted ? 1 : 0;
  }
}
