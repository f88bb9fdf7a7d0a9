package baari.access.session;

import baari.access.session.Sessions.Session;
import baari.machine.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The file `sessions` of the data directory. With it, a restart signs nobody out, and signs nobody
/// in again who has signed out. One line for each session, in UTF-8:
///
/// ```
/// 1 HASH BEGAN STORED NAME
/// │ │    │     │      └ of the account, to the end of the line
/// │ │    │     └ the hash of its password, in hexadecimal
/// │ │    └ milliseconds since 1970
/// │ └ SHA-256 of the cookie's value, in hexadecimal
/// └ the version of the line; lines of other versions are ignored
/// ```
final class SessionFile {
  private static final Pattern LINE =
      Pattern.compile("1 ([0-9a-f]{64}) ([0-9]{1,15}) ([0-9A-Fa-f]+) (.+)");

  private static final Logger LOG = Logger.getLogger(SessionFile.class);

  private final Path directory;
  private final Path file;

  SessionFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("sessions");
  }

  /// Empty when there is no file, or when it cannot be read. Then everybody signs in again.
  List<Session> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.flatMap(line -> parse(line).stream()).toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.errorf("%s is ignored, so everybody must sign in again: %s", file, e.getMessage());
      return List.of();
    }
  }

  private static Optional<Session> parse(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new Session(
                parts.group(1),
                Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                parts.group(4),
                parts.group(3)))
        : Optional.empty();
  }

  /// Replaces the content of the file: all of it or nothing, also after a power cut. A session that
  /// was ended must not come back.
  void write(Collection<Session> sessions) {
    String lines =
        sessions.stream()
            .map(each ->
                "1 %s %d %s %s\n"
                    .formatted(
                        each.hash(), each.began().toEpochMilli(), each.stored(), each.account()))
            .collect(Collectors.joining());
    Path next = file.resolveSibling("sessions.new");
    try {
      OwnerOnly.file(next);
      write(next, lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, String text) throws IOException {
    try (var channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Writes the file's name to the disk too.
  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory)) {
      channel.force(true);
    }
  }
}
