package baari.protocol.report;

import org.jspecify.annotations.Nullable;

/// Whether a centre's journal is unchanged since it was written, and gives the state that the
/// server has.
///
/// @param entries how many entries were checked; if the journal is not sound, how many come before
///   the first fault
/// @param head the hash of the last entry; absent when the journal is not sound
/// @param stateHash the hash of the state that the entries give, equal for equal states; absent
///   when the journal is not sound
/// @param brokenAt the first entry that has changed since it was written; absent when the journal
///   is sound
/// @param why what is wrong there; absent when the journal is sound
public record JournalVerdict(
    boolean sound,
    long entries,
    @Nullable String head,
    @Nullable String stateHash,
    @Nullable Long brokenAt,
    @Nullable String why) {}
