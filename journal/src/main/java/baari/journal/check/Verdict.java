package baari.journal.check;

/// The result of verifying a centre's journal.
public sealed interface Verdict {
  String centre();

  /// Nothing was changed, removed, inserted or reordered, as far as the chain and the snapshots
  /// show. A person who can write the file can also cut off its end or make the chain again. Only a
  /// head that was noted elsewhere shows that.
  ///
  /// @param entries how many entries there are
  /// @param head the hash of the last one
  /// @param stateHash the hash of the state that they give; equal for equal states
  record Sound(String centre, long entries, String head, String stateHash) implements Verdict {}

  /// @param sequence the first entry that is not as it was written
  record Broken(String centre, long sequence, String why) implements Verdict {}
}
