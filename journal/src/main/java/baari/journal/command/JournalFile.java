package baari.journal.command;

import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.format.Row;
import baari.journal.format.TicketSecrets;
import baari.machine.OwnerOnly;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database file of a server, or a copy of one, open for reading only.
final class JournalFile {
  private static final String SUMMARY =
      "SELECT j.centre, COUNT(*), MIN(sequence), MAX(sequence), MIN(at), MAX(at),"
          + " (SELECT COUNT(*) FROM business_day d WHERE d.centre = j.centre)"
          + " FROM journal j GROUP BY j.centre ORDER BY j.centre";

  private final SQLiteDataSource source;
  private final PrintStream out;

  JournalFile(Path file, PrintStream out) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    this.source = new SQLiteDataSource(config);
    this.source.setUrl("jdbc:sqlite:" + file);
    this.out = out;
  }

  void describe() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SUMMARY);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        out.printf(
            "%s: %d entries, %d to %d, from %s to %s, %d business days%n",
            row.getString(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            Instant.ofEpochMilli(row.getLong(5)),
            Instant.ofEpochMilli(row.getLong(6)),
            row.getLong(7));
      }
    }
  }

  /// Prints what `Verification` found in every centre, and every head and seal that is not where it
  /// should be.
  ///
  /// @return whether all is well
  boolean verify(List<String> heads, List<String> seals) throws SQLException {
    Set<String> sought = Stream.concat(heads.stream(), seals.stream()).collect(Collectors.toSet());
    try (Connection connection = source.getConnection()) {
      var verification = new Verification(connection, sought);
      List<Verdict> verdicts = verification.all();
      List<String> faults = new ArrayList<>();
      verdicts.forEach(verdict -> say(verdict, faults));
      for (String head : heads) {
        boolean last =
            verdicts.stream()
                .anyMatch(each -> each instanceof Verdict.Sound sound && sound.head().equals(head));
        if (!last) {
          faults.add(misplaced(head, verification, verdicts));
        }
      }
      for (String seal : seals) {
        if (verification.place(seal).isEmpty()) {
          faults.add(misplaced(seal, verification, verdicts));
        }
      }
      faults.forEach(out::println);
      return faults.isEmpty();
    }
  }

  private void say(Verdict verdict, List<String> faults) {
    switch (verdict) {
      case Verdict.Sound(var centre, var entries, var head, var stateHash) ->
          out.printf(
              "%s: %d entries are sound%n  head  %s%n  state %s%n",
              centre, entries, head, stateHash);
      case Verdict.Broken(var centre, var sequence, var why) ->
          faults.add("%s: entry %d %s".formatted(centre, sequence, why));
    }
  }

  private static String misplaced(String hash, Verification verification, List<Verdict> verdicts) {
    return verification
        .place(hash)
        .map(place ->
            "%s: entry %d was added after the head %s"
                .formatted(place.centre(), place.sequence() + 1, hash))
        .orElseGet(() -> "no entry has the hash %s; %s".formatted(hash, ends(verdicts)));
  }

  private static String ends(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(verdict ->
            switch (verdict) {
              case Verdict.Sound sound ->
                  "%s ends at entry %d".formatted(sound.centre(), sound.entries());
              case Verdict.Broken broken ->
                  "%s is broken at entry %d".formatted(broken.centre(), broken.sequence());
            })
        .collect(Collectors.joining(", "));
  }

  /// Copies the file as it is at one moment, also while a server writes to it, and verifies the
  /// copy. The target appears when it is complete and on the disk.
  ///
  /// @return whether the copy is sound; an unsound copy is deleted
  boolean backup(Path target) throws SQLException, IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    var partial = Path.of(target + ".partial");
    Files.deleteIfExists(partial);
    try {
      OwnerOnly.file(partial);
      try (Connection connection = source.getConnection();
          PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, partial.toString());
        copy.execute();
      }
      sync(partial);
      boolean sound = new JournalFile(partial, out).verify(List.of(), List.of());
      if (sound) {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        sync(Objects.requireNonNull(target.toAbsolutePath().getParent()));
      }
      return sound;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Prints one JSON object per line.
  void export() throws SQLException, IOException {
    var mapper = new ObjectMapper();
    var json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + Row.COLUMNS + ", hash FROM journal ORDER BY centre, sequence");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        var row = Row.of(rows);
        try (JsonGenerator line = json.createGenerator(out)) {
          line.setCodec(mapper);
          line.writeStartObject();
          line.writeStringField("centre", row.centre());
          line.writeNumberField("sequence", row.sequence());
          line.writeStringField("at", Instant.ofEpochMilli(row.at()).toString());
          line.writeStringField("actor", row.actor());
          line.writeStringField("commandId", row.commandId());
          // The body is parsed and written again, so that the line is JSON whatever the body
          // contains.
          line.writeObjectField("events", TicketSecrets.hide(mapper.readTree(row.body())));
          line.writeStringField("hash", rows.getString(7));
          line.writeEndObject();
          line.writeRaw('\n');
        }
      }
    }
  }
}
