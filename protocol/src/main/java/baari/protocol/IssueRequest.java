package baari.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /centres/{centre}/tokens`.
///
/// @param service a service code of the centre; it gives the number
/// @param services further services for the same visit; absent for none
/// @param priorityClass a class id; absent means the ordinary class
/// @param language `en` or `ur`; absent means the centre's first language
public record IssueRequest(
    String service,
    @Nullable List<String> services,
    @Nullable String priorityClass,
    @Nullable String language) {

  /// For one service.
  public IssueRequest(String service, @Nullable String priorityClass, @Nullable String language) {
    this(service, null, priorityClass, language);
  }
}
