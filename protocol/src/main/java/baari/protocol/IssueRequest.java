package baari.protocol;

import org.jspecify.annotations.Nullable;

/// The body of `POST /centres/{centre}/tokens`.
///
/// @param service a service code of the centre
/// @param priorityClass a class id; absent means the ordinary class
/// @param language `en` or `ur`; absent means the centre's first language
public record IssueRequest(
    String service, @Nullable String priorityClass, @Nullable String language) {}
