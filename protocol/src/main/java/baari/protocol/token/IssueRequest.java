package baari.protocol.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /centres/{centre}/tokens`.
///
/// @param service a service code of the centre; it gives the number; absent with an appointment,
///   which says it; may be absent with `carryOver`, for what that ticket was for
/// @param services further services for the same visit; absent for none
/// @param priorityClass a class id; absent means the ordinary class
/// @param language `en` or `ur`; absent means the centre's first language
/// @param person the citizen's CNIC or mobile phone, where the service needs it; never kept
/// @param appointment the code of an appointment
/// @param carryOver the tracking code of a ticket with which the citizen waited in vain on an
///   earlier day; it gives a head start, once
/// @param reason why staff ask for a class other than the ordinary one; a kiosk gives none
public record IssueRequest(
    String service,
    @Nullable List<String> services,
    @Nullable String priorityClass,
    @Nullable String language,
    @Nullable String person,
    @Nullable String appointment,
    @Nullable String carryOver,
    @Nullable String reason) {

  /// At a kiosk.
  public IssueRequest(
      String service,
      @Nullable List<String> services,
      @Nullable String priorityClass,
      @Nullable String language,
      @Nullable String person,
      @Nullable String appointment,
      @Nullable String carryOver) {
    this(service, services, priorityClass, language, person, appointment, carryOver, null);
  }

  /// For one service, for whoever asks.
  public IssueRequest(String service, @Nullable String priorityClass, @Nullable String language) {
    this(service, null, priorityClass, language, null, null, null, null);
  }
}
