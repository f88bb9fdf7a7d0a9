package baari.protocol.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /centres/{centre}/tokens`.
///
/// @param service a service code of the centre; it decides the number's series. Absent with an
///   appointment, which names the service. May be absent with `carryOver`: then that ticket's
///   services are meant
/// @param services further services for the same visit; absent for none
/// @param priorityClass a class id; absent means the ordinary class
/// @param language `en` or `ur`; absent means the centre's first language
/// @param person the citizen's CNIC or mobile phone number, if the service needs it; never stored
/// @param appointment the code of an appointment
/// @param carryOver the tracking code of a ticket with which the citizen waited in vain on an
///   earlier day. It gives a head start, once
/// @param reason why staff ask for a class other than the ordinary one; absent from a kiosk
public record IssueRequest(
    String service,
    @Nullable List<String> services,
    @Nullable String priorityClass,
    @Nullable String language,
    @Nullable String person,
    @Nullable String appointment,
    @Nullable String carryOver,
    @Nullable String reason) {

  /// For a citizen at a kiosk.
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

  /// For one service, without saying who the citizen is.
  public IssueRequest(String service, @Nullable String priorityClass, @Nullable String language) {
    this(service, null, priorityClass, language, null, null, null, null);
  }
}
