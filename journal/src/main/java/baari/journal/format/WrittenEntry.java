package baari.journal.format;

import baari.engine.event.Entry;

/// An entry with the text that the journal keeps of it. It is written when its command is decided,
/// so that what cannot be kept is refused alone and never meets the batch of others.
///
/// @param body the events as JSON (see `EventCodec`)
public record WrittenEntry(Entry entry, String body) {

  /// @throws IllegalArgumentException when the journal cannot keep the entry exactly as it is: a
  ///   time finer than a millisecond, half of a character, a number that cannot be read back
  public static WrittenEntry of(Entry entry) {
    Exactly.millis(entry.at());
    Exactly.word(entry.actor());
    Exactly.word(entry.commandId());
    return new WrittenEntry(entry, Exactly.text(EntryCodec.write(entry)));
  }
}
