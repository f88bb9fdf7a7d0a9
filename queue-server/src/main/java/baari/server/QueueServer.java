package baari.server;

import baari.server.journal.Database;
import baari.server.journal.JournalCommand;
import baari.server.staff.AccountCommand;
import baari.server.staff.SessionKey;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The program: the server, or one of its small commands.
@QuarkusMain
public final class QueueServer {
  private QueueServer() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "account" -> System.exit(AccountCommand.run(arguments));
      case "journal" -> System.exit(JournalCommand.run(arguments, System.out, System.err));
      default -> serve(arguments);
    }
  }

  private static void serve(String[] arguments) throws IOException {
    Path data = Path.of(Optional.ofNullable(System.getenv("BAARI_DATA_DIR")).orElse(".baari"));
    Files.createDirectories(data);
    Database.prepareSqlite();
    // No stage of ours needs the contexts of the one before it; handing them on costs every
    // request.
    Infrastructure.clearInterceptors();
    System.setProperty(SessionKey.PROPERTY, SessionKey.in(data));
    Quarkus.run(arguments);
  }
}
