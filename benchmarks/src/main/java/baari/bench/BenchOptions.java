package baari.bench;

import baari.bench.hall.Product;
import baari.bench.server.RunLength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The options of the command line.
///
/// @param json whether the last line of the output is one JSON object
/// @param pace how long the run may take
/// @param parts which parts to run; empty for all
/// @param against another built checkout to compare with; then only this comparison and the named
///   parts run
record BenchOptions(boolean json, RunLength pace, List<String> parts, Optional<Path> against) {
  static final Set<String> PARTS =
      Set.of("throughput", "feed", "led", "paper", "start", "next", "restart", "signin");

  static final String USAGE =
      """
      Usage: ./baari bench [--json] [--quick] [--against DIR] [PART...]
        --json          the last line is one JSON object with all figures
        --quick         about two minutes instead of twelve; less reliable
        --against DIR   issue and cycle at 64 clients and starts, beside the built checkout in DIR
        PART            throughput, feed, led, paper, start, next, restart, signin; without one, all\
      """;

  /// @throws IllegalArgumentException with a message for the user
  static BenchOptions parse(List<String> args) {
    boolean json = false;
    RunLength pace = RunLength.NORMAL;
    List<String> parts = new ArrayList<>();
    Optional<Path> against = Optional.empty();
    for (Iterator<String> left = args.iterator(); left.hasNext(); ) {
      String arg = left.next();
      switch (arg) {
        case "--json" -> json = true;
        case "--quick" -> pace = RunLength.QUICK;
        case "--against" -> against = Optional.of(checkout(left));
        default -> parts.add(part(arg));
      }
    }
    return new BenchOptions(json, pace, List.copyOf(parts), against);
  }

  boolean wants(String part) {
    return parts.isEmpty() ? against.isEmpty() : parts.contains(part);
  }

  private static Path checkout(Iterator<String> left) {
    if (!left.hasNext()) {
      throw new IllegalArgumentException("--against needs the folder of a built checkout");
    }
    var dir = Path.of(left.next()).toAbsolutePath().normalize();
    if (!Product.isBuilt(dir, "queue-server")) {
      throw new IllegalArgumentException("no built queue-server in " + dir);
    }
    return dir;
  }

  private static String part(String arg) {
    if (!PARTS.contains(arg)) {
      throw new IllegalArgumentException("bench does not know '" + arg + "'");
    }
    return arg;
  }
}
