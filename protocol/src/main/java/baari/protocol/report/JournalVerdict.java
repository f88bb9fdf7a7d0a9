package baari.protocol.report;

import org.jspecify.annotations.Nullable;

/// Whether a centre's journal is as it was written, and makes the state that the server has.
///
/// @param entries how many were looked at; those of a journal that is not sound are those before
///   the first fault
/// @param head the hash of the last entry; absent when it is not sound
/// @param stateHash of the state that the entries make, equal for equal states; absent when it is
///   not sound
/// @param brokenAt the first entry that is not as it was written; absent when it is sound
/// @param why what is wrong there; absent when it is sound
public record JournalVerdict(
    boolean sound,
    long entries,
    @Nullable String head,
    @Nullable String stateHash,
    @Nullable Long brokenAt,
    @Nullable String why) {}
