package baari.journal.check;

/// What verifying a centre's journal found.
public sealed interface Verdict {
  String centre();

  /// Nothing was changed, removed, inserted or reordered, as far as the chain and the snapshots
  /// tell: who can write the file can also cut its end or chain it anew, and only a head that was
  /// noted elsewhere tells that.
  ///
  /// @param entries how many
  /// @param head the hash of the last one
  /// @param stateHash of the state that they make; equal for equal states
  record Sound(String centre, long entries, String head, String stateHash) implements Verdict {}

  /// @param sequence the first entry that is not as it was written
  record Broken(String centre, long sequence, String why) implements Verdict {}
}
