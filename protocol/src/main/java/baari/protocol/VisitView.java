package baari.protocol;

import java.util.List;

/// A token's visit by the names that its citizen reads.
///
/// @param steps the service at which it stands, then those that come after it
public record VisitView(LocalizedText centre, List<LocalizedText> steps) {}
