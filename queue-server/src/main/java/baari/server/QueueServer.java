package baari.server;

import baari.journal.command.JournalCommand;
import baari.machine.OwnerOnly;
import baari.server.staff.AccountCommand;
import baari.server.staff.DeviceCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The program: the server, or one of its small commands.
@QuarkusMain
public final class QueueServer {
  /// Initialized before the thread of `startAhead` starts, because that thread logs too.
  private static final Logger LOG = Logger.getLogger(QueueServer.class);

  private QueueServer() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "account" -> System.exit(AccountCommand.run(arguments));
      case "device" -> System.exit(DeviceCommand.run(arguments, System.out, System.err));
      case "journal" -> System.exit(JournalCommand.run(arguments, System.out, System.err));
      default -> serve(arguments);
    }
  }

  private static void serve(String[] arguments) throws IOException {
    var data = Path.of(Optional.ofNullable(System.getenv("BAARI_DATA_DIR")).orElse(".baari"));
    OwnerOnly.folder(data);
    Thread.ofPlatform().daemon().name("start-ahead").start(() -> startAhead(data));
    // None of our completion stages needs the contexts of the stage before it. Passing them on
    // costs time in every request.
    Infrastructure.clearInterceptors();
    Quarkus.run(arguments);
  }

  /// Does slow work that the start needs and that can run on the second core at the same time as
  /// the rest of the start. It loads no classes of Quarkus or Jackson: two threads that initialize
  /// classes referring to each other can wait for each other forever.
  private static void startAhead(Path data) {
    // The JDK reads all its locales for its calendar, and computes powers of five for BigDecimal.
    // Jackson needs both.
    var _ = new SimpleDateFormat("yyyy", Locale.US);
    var _ = BigDecimal.valueOf(1);
    try {
      SqliteLibrary.load(data);
    } catch (Exception e) {
      LOG.debug("SQLite's library is not loaded yet", e);
    }
  }
}
