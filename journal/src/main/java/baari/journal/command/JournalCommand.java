package baari.journal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `./baari journal describe|verify|export|backup FILE`: reads the database file of a stopped
/// server, or a copy of it. `backup` makes such a copy, also while the server runs.
///
/// The chain shows what was changed within the journal. Only a hash that was noted elsewhere shows
/// whether its end was cut off, or whether the chain was made again from some entry on: `--head`
/// for the last entry of a centre, `--seal` for an entry that others may follow, as on a closing
/// report.
public final class JournalCommand {
  private static final String USAGE =
      """
      Usage: ./baari journal describe FILE
             ./baari journal verify FILE [--head HASH]... [--seal HASH]...
             ./baari journal export FILE
             ./baari journal backup FILE TARGET\
      """;

  private static final int WRONG_USE = 2;

  private JournalCommand() {}

  /// @return 0; 1 when something is wrong with the journal; 2 when the call is wrong
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Optional<Call> call = Call.of(List.of(arguments));
    if (call.isEmpty()) {
      err.println(USAGE);
      return WRONG_USE;
    }
    try {
      return run(call.get(), out);
    } catch (FileAlreadyExistsException e) {
      err.println("The file exists already: " + e.getMessage());
      return 1;
    } catch (SQLException | IOException e) {
      err.println("The journal cannot be read: " + e.getMessage());
      return 1;
    }
  }

  private static int run(Call call, PrintStream out) throws SQLException, IOException {
    var file = new JournalFile(call.file(), out);
    switch (call.action()) {
      case "describe" -> file.describe();
      case "export" -> file.export();
      case "verify" -> {
        return file.verify(call.heads(), call.seals()) ? 0 : 1;
      }
      case "backup" -> {
        return file.backup(call.target()) ? 0 : 1;
      }
      default -> throw new IllegalStateException("an unknown action: " + call);
    }
    return 0;
  }

  /// The parsed arguments.
  private record Call(
      String action, Path file, Path target, List<String> heads, List<String> seals) {
    private static final List<String> ACTIONS = List.of("describe", "verify", "export");
    private static final String HASH = "[0-9a-f]{64}";

    /// @param arguments `journal`, what to do, the file, then the target or pairs of option and
    ///   hash
    static Optional<Call> of(List<String> arguments) {
      if (arguments.size() == 4 && arguments.get(1).equals("backup")) {
        var file = Path.of(arguments.get(2));
        return Files.isRegularFile(file)
            ? Optional.of(new Call("backup", file, Path.of(arguments.get(3)), List.of(), List.of()))
            : Optional.empty();
      }
      if (arguments.size() < 3 || !ACTIONS.contains(arguments.get(1))) {
        return Optional.empty();
      }
      var file = Path.of(arguments.get(2));
      var call = new Call(arguments.get(1), file, file, new ArrayList<>(), new ArrayList<>());
      return Files.isRegularFile(call.file) && call.take(arguments.subList(3, arguments.size()))
          ? Optional.of(call)
          : Optional.empty();
    }

    private boolean take(List<String> options) {
      for (int i = 0; i + 1 < options.size(); i += 2) {
        String hash = options.get(i + 1).toLowerCase(Locale.ROOT);
        switch (options.get(i)) {
          case "--head" -> heads.add(hash);
          case "--seal" -> seals.add(hash);
          default -> {
            return false;
          }
        }
        if (!hash.matches(HASH)) {
          return false;
        }
      }
      return options.size() % 2 == 0 && (options.isEmpty() || action.equals("verify"));
    }
  }
}
