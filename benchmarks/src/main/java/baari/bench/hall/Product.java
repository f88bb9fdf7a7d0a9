package baari.bench.hall;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds the built product on this disk.
public final class Product {
  /// The system property with the repository's folder. Without it, the folder is searched upwards
  /// from the working directory.
  public static final String ROOT_PROPERTY = "baari.root";

  private Product() {}

  /// The repository's folder.
  ///
  /// @throws IllegalStateException when it is not found
  public static Path root() {
    String named = System.getProperty(ROOT_PROPERTY);
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    for (@Nullable Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("queue-server")) && Files.exists(dir.resolve("mvnw"))) {
        return dir;
      }
    }
    throw new IllegalStateException(
        "run inside the repository, or pass -D" + ROOT_PROPERTY + "=<its folder>");
  }

  /// The jar that starts a packaged program of the checkout in `root`.
  ///
  /// @throws IllegalStateException when the module has not been packaged
  public static Path jar(Path root, String module) {
    Path jar = path(root, module);
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          module + " is not packaged: run ./mvnw -Dquick package first (missing " + jar + ")");
    }
    return jar;
  }

  /// Whether `root` is a checkout in which the module has been packaged.
  public static boolean isBuilt(Path root, String module) {
    return Files.exists(path(root, module));
  }

  private static Path path(Path root, String module) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
