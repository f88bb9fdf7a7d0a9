package baari.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a kiosk, board or page needs to know about a centre, except what changes from call to call.
///
/// In JSON all parts are one flat object.
///
/// @param configuration the number of publications so far (`StateView.configuration`)
/// @param priorityClasses in the order to offer them; the first is the ordinary class
/// @param carryOver what citizens who wait in vain get on a later day; absent for nothing
public record CentreView(
    String id,
    int configuration,
    LocalizedText name,
    @JsonUnwrapped Hours hours,
    List<Department> departments,
    List<PriorityClass> priorityClasses,
    List<Counter> counters,
    @Nullable CarryOver carryOver) {

  /// When tokens are issued.
  ///
  /// @param timeZone the IANA zone whose local date is the business day
  /// @param opensAt local time `HH:mm` from which tokens are issued
  /// @param closesAt local time `HH:mm` from which no token is issued
  /// @param dayOpen whether the business day is open now
  /// @param issuing when tokens are issued on the open day; absent when at any hour
  public record Hours(
      String timeZone,
      String opensAt,
      String closesAt,
      boolean dayOpen,
      @Nullable Issuing issuing) {

    /// Whether a token may be issued at this moment of the open day.
    public boolean admits(Instant at) {
      return issuing == null || issuing.admits(LocalTime.ofInstant(at, zone()));
    }

    public ZoneId zone() {
      return ZoneId.of(timeZone);
    }
  }

  /// Local times of the open day.
  ///
  /// @param from the first moment at which a token is issued
  /// @param until the first moment at which no token is issued any more; the same as `from` on a
  ///   day without tokens
  public record Issuing(String from, String until) {

    boolean admits(LocalTime time) {
      return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(until));
    }
  }

  /// Citizens who show the ticket of a day on which they waited in vain (`IssueRequest.carryOver`)
  /// get a head start, once.
  ///
  /// @param days on how many of the following days it can be used, counting only days on which the
  ///   centre is open
  public record CarryOver(long headStartSeconds, int days) {}

  /// A department and its services.
  public record Department(String id, LocalizedText name, List<Service> services) {}

  /// @param code what `IssueRequest.service` names
  /// @param series the letters in front of this service's numbers
  /// @param steps the services that a journey consists of; empty for a service that one counter
  ///   gives
  /// @param outcomes the outcomes of which a counter must name one on completion; empty when it
  ///   need not
  /// @param requiresPerson whether `IssueRequest.person` must say who the citizen is
  /// @param words other words that people use for it, in any language; absent for none
  public record Service(
      String code,
      LocalizedText name,
      String series,
      @JsonUnwrapped Availability availability,
      List<String> steps,
      List<Outcome> outcomes,
      boolean requiresPerson,
      @Nullable List<String> words) {

    /// A service of one counter, without a limit and with any outcome.
    public Service(String code, LocalizedText name, String series) {
      this(code, name, series, Availability.ALWAYS, List.of(), List.of(), false, null);
    }
  }

  /// Whether tokens for a service are issued at present.
  ///
  /// @param suspended why the service is suspended; absent when it is not
  /// @param left how many tokens of it are left today; absent for no limit
  /// @param suspendedText the text of `suspended` in each language; both the same if it was given
  ///   in one language
  public record Availability(
      @Nullable String suspended, @Nullable Integer left, @Nullable LocalizedText suspendedText) {
    public static final Availability ALWAYS = new Availability(null, null, null);
  }

  /// @param code the code that the completion names
  public record Outcome(String code, LocalizedText name) {}

  /// @param id the id that `IssueRequest.priorityClass` names
  public record PriorityClass(String id, LocalizedText name) {}

  /// @param number the number on the hall's signs
  /// @param services the codes that its work profile takes, most preferred first
  public record Counter(String id, int number, LocalizedText name, List<String> services) {}
}
