package baari.server.journal;

import baari.server.engine.CentreState;
import baari.server.engine.Entry;
import baari.server.engine.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journal's own codecs, for tests that keep what they store in memory.
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
      Row row = Row.of(new WrittenEntry(written.entry(), body));
      return row.entry();
    } catch (IOException e) {
      throw new UncheckedIOException("written and not readable: " + written, e);
    }
  }

  /// As UTF-8, which is how both databases keep a text.
  private static String overDisk(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /// A snapshot with its tokens, in one text.
  public static String snapshot(CentreState state) {
    return Stream.concat(Stream.of(StateCodec.write(state)), StateCodec.writeTokens(state))
        .collect(Collectors.joining("\n"));
  }

  /// The state as it comes back from its snapshot.
  public static CentreState restored(CentreState state) {
    List<Token> tokens = new ArrayList<>();
    TokenReader reader = new TokenReader();
    try {
      for (String array : StateCodec.writeTokens(state).toList()) {
        reader.all(array.getBytes(StandardCharsets.UTF_8), tokens::add);
      }
      return StateCodec.read(state.centre(), StateCodec.write(state), tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("a snapshot that is not readable", e);
    }
  }
}
