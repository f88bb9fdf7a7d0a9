package baari.journal.store;

/// Where a business day stands in the journal.
///
/// @param opened the sequence of the entry with which it begins
/// @param closed of the one with which it ends
public record DaySpan(long opened, long closed) {}
