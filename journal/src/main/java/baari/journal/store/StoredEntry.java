package baari.journal.store;

import java.time.Instant;

/// An entry as it is stored, for code that shows it.
///
/// @param body the events as JSON (see `EventCodec`)
/// @param hash its hash in the chain (see `Chain`)
public record StoredEntry(
    long sequence, Instant at, String actor, String commandId, String body, String hash) {}
