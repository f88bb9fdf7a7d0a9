package baari.journal;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.format.Row;
import baari.journal.format.StateCodec;
import baari.journal.format.TokenCodec;
import baari.journal.format.TokenReader;
import baari.journal.format.WrittenEntry;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journal's own codecs, for tests that store in memory.
public final class RealCodec {
  private RealCodec() {}

  public static List<WrittenEntry> written(Entry... entries) {
    return written(List.of(entries));
  }

  public static List<WrittenEntry> written(List<Entry> entries) {
    return entries.stream().map(WrittenEntry::of).toList();
  }

  /// The entry as it comes back from the disk.
  public static Entry read(WrittenEntry written) {
    try {
      String body = overDisk(written.body());
      var row = Row.of(new WrittenEntry(written.entry(), body));
      return row.entry();
    } catch (IOException e) {
      throw new UncheckedIOException("written but not readable: " + written, e);
    }
  }

  /// As UTF-8, because both databases store texts in it.
  private static String overDisk(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /// A snapshot with its tokens, in one text.
  public static String snapshot(CentreState state) {
    return Stream.concat(Stream.of(StateCodec.write(state)), StateCodec.writeTokens(state))
        .collect(Collectors.joining("\n"));
  }

  /// A token as a snapshot stores it.
  static String token(Token token) {
    var text = new StringWriter();
    try (JsonGenerator json = StateCodec.MAPPER.createGenerator(text)) {
      TokenCodec.write(json, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// The state as it comes back from its snapshot.
  public static CentreState restored(CentreState state) {
    return Stored.of(state).state();
  }

  /// A snapshot as it is on a disk.
  public static final class Stored {
    private final String centre;
    private final long sequence;
    private final byte[] body;
    private final List<byte[]> tokens;

    private Stored(String centre, long sequence, byte[] body, List<byte[]> tokens) {
      this.centre = centre;
      this.sequence = sequence;
      this.body = body;
      this.tokens = tokens;
    }

    public static Stored of(CentreState state) {
      return new Stored(
          state.centre(),
          state.sequence(),
          StateCodec.write(state).getBytes(StandardCharsets.UTF_8),
          StateCodec.writeTokens(state)
              .map(array -> array.getBytes(StandardCharsets.UTF_8))
              .toList());
    }

    /// The last entry that it includes.
    public long sequence() {
      return sequence;
    }

    /// Reads it again.
    public CentreState state() {
      List<Token> read = new ArrayList<>();
      var reader = new TokenReader();
      try {
        for (byte[] array : tokens) {
          reader.all(array, read::add);
        }
        return StateCodec.read(centre, new String(body, StandardCharsets.UTF_8), read);
      } catch (IOException e) {
        throw new UncheckedIOException("a snapshot that is not readable", e);
      }
    }
  }
}
