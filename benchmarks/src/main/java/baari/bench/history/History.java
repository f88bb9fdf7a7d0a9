package baari.bench.history;

import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `PastDays` in a separate process, with the packaged server's classes.
public final class History {
  private static final int BOUND_MINUTES = 4;

  private History() {}

  /// Writes the database of a server into its data folder `dataDir`.
  ///
  /// @return how many entries its journal has
  public static long write(Path dataDir, LoadCentres centres, int days) {
    return write(dataDir, centres, days, 0);
  }

  /// The same, with `waiting` citizens who came today and have not been called.
  public static long write(Path dataDir, LoadCentres centres, int days, int waiting) {
    try {
      Files.createDirectories(dataDir);
      String file = centres.writeOne(dataDir.resolve("centres"));
      Path database = dataDir.resolve("baari.db");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                  "-cp",
                  classPath(),
                  PastDays.class.getName(),
                  database.toString(),
                  file,
                  Integer.toString(days),
                  Integer.toString(waiting))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return entries(process);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal of past days", e);
    }
  }

  /// Only this program's own jar and the server's classes and libraries.
  private static String classPath() {
    String own = PastDays.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    Path server = Product.jar(Product.root(), "queue-server").getParent();
    return String.join(
        File.pathSeparator,
        List.of(own, server + "/app/*", server + "/lib/boot/*", server + "/lib/main/*"));
  }

  private static long entries(Process process) throws IOException {
    try {
      if (!process.waitFor(BOUND_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("not done within " + BOUND_MINUTES + " minutes");
      }
      var printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new IOException("it ended with " + process.exitValue());
      }
      return Long.parseLong(printed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
