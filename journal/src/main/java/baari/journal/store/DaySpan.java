package baari.journal.store;

/// The place of a business day in the journal.
///
/// @param opened the sequence of the entry with which it begins
/// @param closed the sequence of the entry with which it ends
public record DaySpan(long opened, long closed) {}
