package baari.journal.store;

import java.time.Instant;

/// An entry as it is stored, for who shows it.
///
/// @param body the events as JSON (see `EventCodec`)
/// @param hash its link of the chain (see `Chain`)
public record StoredEntry(
    long sequence, Instant at, String actor, String commandId, String body, String hash) {}
