package baari.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the command line asks for.
///
/// @param json whether the last line is one JSON object
/// @param pace how long to take
/// @param parts which parts to run; empty for all
record BenchOptions(boolean json, Pace pace, List<String> parts) {
  static final Set<String> PARTS = Set.of("throughput", "feed", "led", "start", "next");

  static final String USAGE =
      """
      Usage: ./baari bench [--json] [--quick] [PART...]
        --json    the last line is one JSON object with all figures
        --quick   about two minutes instead of twelve; less to rely on
        PART      throughput, feed, led, start, next; without one, all of them\
      """;

  /// @throws IllegalArgumentException with a sentence for the person at the keyboard
  static BenchOptions parse(List<String> args) {
    boolean json = false;
    Pace pace = Pace.NORMAL;
    List<String> parts = new ArrayList<>();
    for (String arg : args) {
      switch (arg) {
        case "--json" -> json = true;
        case "--quick" -> pace = Pace.QUICK;
        default -> parts.add(part(arg));
      }
    }
    return new BenchOptions(json, pace, List.copyOf(parts));
  }

  boolean wants(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private static String part(String arg) {
    if (!PARTS.contains(arg)) {
      throw new IllegalArgumentException("bench does not know '" + arg + "'");
    }
    return arg;
  }
}
