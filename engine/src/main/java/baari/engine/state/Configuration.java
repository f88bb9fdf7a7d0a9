package baari.engine.state;

import baari.engine.command.Command;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a centre last published, as the journal contains it.
///
/// @param version counts publications; 0 for none yet
/// @param document the centre's configuration as canonical JSON; the engine does not look into it
/// @param catalogue the engine's part of it
/// @param fileDigest the hash of the last document that was published from the centre's file; empty
///   for none
/// @param maxOvertakes the bound on overtaking that applies now. A publication changes it only from
///   the next day on, so that it changes nobody's place
/// @param profiles how many counters are configured with each list of services
public record Configuration(
    int version,
    String document,
    Catalogue catalogue,
    String fileDigest,
    int maxOvertakes,
    Map<List<String>, Integer> profiles) {
  static final Configuration NONE = new Configuration(0, "", Catalogue.NONE, "", 1);

  public Configuration(
      int version, String document, Catalogue catalogue, String fileDigest, int maxOvertakes) {
    this(
        version,
        document,
        catalogue,
        fileDigest,
        maxOvertakes,
        catalogue.counters().values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Catalogue.CounterPlan::services, _ -> 1, Integer::sum)));
  }

  /// Whether anything has been published.
  public boolean exists() {
    return version > 0;
  }

  /// Whether this publication would change nothing.
  public boolean isAlready(Command.PublishConfiguration command) {
    return exists()
        && document.equals(command.document())
        && (command.fileDigest().isEmpty() || command.fileDigest().equals(fileDigest));
  }

  public Configuration followedBy(Event.ConfigurationPublished published, boolean dayOpen) {
    return new Configuration(
        published.version(),
        published.document(),
        published.catalogue(),
        published.fileDigest().isEmpty() ? fileDigest : published.fileDigest(),
        dayOpen && exists() ? maxOvertakes : published.catalogue().maxOvertakes());
  }

  /// With the bound on overtaking that was published.
  Configuration onNewDay() {
    return new Configuration(
        version, document, catalogue, fileDigest, exists() ? catalogue.maxOvertakes() : 1);
  }
}
