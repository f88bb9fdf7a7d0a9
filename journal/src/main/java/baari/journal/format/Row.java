package baari.journal.format;

import baari.engine.event.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// An entry as the table `journal` stores it.
///
/// @param at milliseconds since 1970-01-01T00:00Z
/// @param body the events as JSON (see `EntryCodec`)
public record Row(
    String centre, long sequence, long at, String actor, String commandId, String body) {
  /// The columns that `of` reads, in its order.
  public static final String COLUMNS = "centre, sequence, at, actor, command_id, body";

  public static Row of(WrittenEntry written) {
    Entry entry = written.entry();
    return new Row(
        entry.centre(),
        entry.sequence(),
        entry.at().toEpochMilli(),
        entry.actor(),
        entry.commandId(),
        written.body());
  }

  public static Row of(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  /// Like `of`, for callers that do not trust the bytes.
  ///
  /// @throws CharacterCodingException when a text is not UTF-8; `of` would read it as another text
  public static Row strictlyOf(ResultSet row) throws SQLException, CharacterCodingException {
    return new Row(
        text(row, 1), row.getLong(2), row.getLong(3), text(row, 4), text(row, 5), text(row, 6));
  }

  private static String text(ResultSet row, int column)
      throws SQLException, CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(row.getBytes(column)))
        .toString();
  }

  /// @throws IOException when the body has an event that this version does not know
  public Entry entry() throws IOException {
    return new Entry(
        centre, sequence, Instant.ofEpochMilli(at), actor, commandId, EntryCodec.read(body));
  }
}
