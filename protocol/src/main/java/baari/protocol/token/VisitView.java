package baari.protocol.token;

import baari.protocol.LocalizedText;
import java.util.List;

/// A token's visit by the names that its citizen reads.
///
/// @param configuration as in `CentreView`: the one that has these names
/// @param timeZone of the centre, an IANA zone
/// @param purpose the service that the citizen asked for
/// @param steps the service at which it stands, then those that come after it
public record VisitView(
    int configuration,
    LocalizedText centre,
    String timeZone,
    LocalizedText purpose,
    List<LocalizedText> steps) {}
