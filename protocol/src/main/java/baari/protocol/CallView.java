package baari.protocol;

import java.time.Instant;

/// One announcement.
///
/// @param sequence of the journal entry that made the call
/// @param counter a counter id
/// @param recall whether the same token had been called here before
public record CallView(
    long sequence, String number, String service, String counter, Instant at, boolean recall) {}
