package baari.protocol.token;

import baari.protocol.LocalizedText;
import java.util.List;

/// A token's visit, with the names that the citizen reads.
///
/// @param configuration as in `CentreView`: the configuration that has these names
/// @param timeZone the centre's IANA time zone
/// @param purpose the service that the citizen asked for
/// @param steps the present service, then those that come after it
public record VisitView(
    int configuration,
    LocalizedText centre,
    String timeZone,
    LocalizedText purpose,
    List<LocalizedText> steps) {}
