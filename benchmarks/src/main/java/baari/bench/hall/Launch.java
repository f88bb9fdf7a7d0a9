package baari.bench.hall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How to start one program.
///
/// @param root the built checkout of the program
/// @param module `queue-server`, `kiosk` or `display-board`
/// @param profile the Quarkus profile
/// @param port the HTTP port on loopback
/// @param dataDir the folder of the program's files; created when missing
/// @param jvmFlags flags before `-jar`
/// @param environment variables that are added to this process's environment
/// @param within the command that runs it, such as `ip netns exec NAME`; empty for none
public record Launch(
    Path root,
    String module,
    String profile,
    int port,
    Path dataDir,
    List<String> jvmFlags,
    Map<String, String> environment,
    List<String> within) {

  /// The flags and environment with which the launcher starts programs.
  private static final String FLAGS_FILE = "jvm.args";

  private static final Map<String, String> PRODUCT_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  /// A launch without a command around it.
  public Launch(
      Path root,
      String module,
      String profile,
      int port,
      Path dataDir,
      List<String> jvmFlags,
      Map<String, String> environment) {
    this(root, module, profile, port, dataDir, jvmFlags, environment, List.of());
  }

  /// A demo program as the launcher starts it.
  public static Launch demo(String module, int port, Path dataDir) {
    return new Launch(
        Product.root(), module, "demo", port, dataDir, productFlags(module), PRODUCT_ENVIRONMENT);
  }

  /// The flags of all programs and those of this program.
  private static List<String> productFlags(String module) {
    Path own = Product.root().resolve(module).resolve(FLAGS_FILE);
    String all = "@" + Product.root().resolve(FLAGS_FILE);
    return Files.exists(own) ? List.of(all, "@" + own) : List.of(all);
  }

  /// The same program from another checkout.
  public Launch from(Path other) {
    return new Launch(other, module, profile, port, dataDir, jvmFlags, environment);
  }

  /// The same launch with another profile.
  public Launch in(String other) {
    return new Launch(root, module, other, port, dataDir, jvmFlags, environment);
  }

  /// The same launch with one more JVM flag. If two flags contradict each other, the later one
  /// counts.
  public Launch withFlag(String flag) {
    List<String> flags = new ArrayList<>(jvmFlags);
    flags.add(flag);
    return new Launch(
        root, module, profile, port, dataDir, List.copyOf(flags), environment, within);
  }

  /// The same launch with one more environment variable.
  public Launch with(String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    return new Launch(root, module, profile, port, dataDir, jvmFlags, Map.copyOf(changed), within);
  }

  /// The same launch, run by another command.
  public Launch within(String... command) {
    return new Launch(
        root, module, profile, port, dataDir, jvmFlags, environment, List.of(command));
  }

  List<String> commandLine(Path java) {
    List<String> line = new ArrayList<>(within);
    line.add(java.toString());
    line.addAll(jvmFlags);
    line.add("-Dquarkus.profile=" + profile);
    line.add("-jar");
    line.add(Product.jar(root, module).toString());
    return line;
  }
}
