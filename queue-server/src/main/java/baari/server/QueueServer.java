package baari.server;

import baari.access.AccountCommand;
import baari.access.DeviceCommand;
import baari.journal.command.JournalCommand;
import baari.machine.OwnerOnly;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The program: the server, or one of its small commands.
@QuarkusMain
public final class QueueServer {
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
    StartUp.ahead(data);
    StartUp.handNoContextsOn();
    Quarkus.run(arguments);
  }
}
