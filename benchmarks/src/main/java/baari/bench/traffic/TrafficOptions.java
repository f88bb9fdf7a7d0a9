package baari.bench.traffic;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The options of the traffic's command line.
///
/// @param speed how many times faster than a real day
/// @param seed the same seed gives the same citizens
/// @param citizens how many citizens come per day
/// @param server base address of the queue-server
/// @param kiosk base address of the kiosk
/// @param centre the centre's id
record TrafficOptions(double speed, long seed, int citizens, URI server, URI kiosk, String centre) {
  static final String USAGE =
      """
      Usage: traffic [--speed N] [--seed N] [--citizens N] [--server URL] [--kiosk URL] [--centre ID]
        --speed     times faster than a real day, 1 to 500 (20)
        --seed      another number gives other citizens (1)
        --citizens  a day, 1 to 20000 (3000)\
      """;

  private static final double FASTEST = 500;
  private static final int MOST_CITIZENS = 20_000;
  private static final TrafficOptions DEFAULT =
      new TrafficOptions(
          20,
          1,
          3_000,
          URI.create("http://127.0.0.1:8080"),
          URI.create("http://127.0.0.1:8081"),
          "lahore");

  /// @throws IllegalArgumentException with a message for the user
  static TrafficOptions parse(List<String> args) {
    TrafficOptions options = DEFAULT;
    for (int i = 0; i < args.size(); i += 2) {
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " needs a value");
      }
      options = options.with(args.get(i), args.get(i + 1));
    }
    return options.checked();
  }

  private TrafficOptions with(String name, String value) {
    return switch (name) {
      case "--speed" ->
          new TrafficOptions(Double.parseDouble(value), seed, citizens, server, kiosk, centre);
      case "--seed" ->
          new TrafficOptions(speed, Long.parseLong(value), citizens, server, kiosk, centre);
      case "--citizens" ->
          new TrafficOptions(speed, seed, Integer.parseInt(value), server, kiosk, centre);
      case "--server" ->
          new TrafficOptions(speed, seed, citizens, URI.create(value), kiosk, centre);
      case "--kiosk" ->
          new TrafficOptions(speed, seed, citizens, server, URI.create(value), centre);
      case "--centre" -> new TrafficOptions(speed, seed, citizens, server, kiosk, value);
      default -> throw new IllegalArgumentException("traffic does not know '" + name + "'");
    };
  }

  private TrafficOptions checked() {
    if (!(speed >= 1 && speed <= FASTEST)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "--speed must be from 1 to %.0f", FASTEST));
    }
    if (citizens < 1 || citizens > MOST_CITIZENS) {
      throw new IllegalArgumentException("--citizens must be from 1 to " + MOST_CITIZENS);
    }
    return this;
  }
}
