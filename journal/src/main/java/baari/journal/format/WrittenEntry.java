package baari.journal.format;

import baari.engine.event.Entry;

/// An entry with the text that the journal stores. The text is made when its command is decided, so
/// that an entry that cannot be stored is refused alone and never gets into a batch with others.
///
/// @param body the events as JSON (see `EventCodec`)
public record WrittenEntry(Entry entry, String body) {

  /// @throws IllegalArgumentException when the journal cannot store the entry exactly as it is: a
  ///   time finer than a millisecond, half of a character, a number that cannot be read back
  public static WrittenEntry of(Entry entry) {
    Exactly.millis(entry.at());
    Exactly.word(entry.actor());
    Exactly.word(entry.commandId());
    return new WrittenEntry(entry, Exactly.text(EntryCodec.write(entry)));
  }
}
