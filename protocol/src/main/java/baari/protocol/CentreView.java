package baari.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a kiosk, board or page needs to know of a centre that does not change from call to call.
///
/// Its parts are one flat object in JSON.
///
/// @param configuration counts the publications that led to it (`StateView.configuration`)
/// @param priorityClasses in the order to offer them; the first is the ordinary class
/// @param carryOver what who waits in vain gets on a later day; absent for nothing
public record CentreView(
    String id,
    int configuration,
    LocalizedText name,
    @JsonUnwrapped Hours hours,
    List<Department> departments,
    List<PriorityClass> priorityClasses,
    List<Counter> counters,
    @Nullable CarryOver carryOver) {

  /// When tokens are given.
  ///
  /// @param timeZone the IANA zone whose local date is the business day
  /// @param opensAt local time `HH:mm` from which tokens are issued
  /// @param closesAt local time `HH:mm` after which none is
  /// @param dayOpen whether the business day is open now
  /// @param issuing when tokens are given on the open day; absent when at any hour
  public record Hours(
      String timeZone,
      String opensAt,
      String closesAt,
      boolean dayOpen,
      @Nullable Issuing issuing) {

    /// Whether a token is given at this moment of the open day.
    public boolean admits(Instant at) {
      return issuing == null || issuing.admits(LocalTime.ofInstant(at, zone()));
    }

    public ZoneId zone() {
      return ZoneId.of(timeZone);
    }
  }

  /// Local times of the open day.
  ///
  /// @param from the first moment at which a token is given
  /// @param until the first at which none is any more; the same as `from` on a day without any
  public record Issuing(String from, String until) {

    boolean admits(LocalTime time) {
      return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(until));
    }
  }

  /// Who shows the ticket of a day on which they waited in vain (`IssueRequest.carryOver`) gets a
  /// head start, once.
  ///
  /// @param days how many days, on which the centre is open, it lasts
  public record CarryOver(long headStartSeconds, int days) {}

  /// A department and what can be had there.
  public record Department(String id, LocalizedText name, List<Service> services) {}

  /// @param code what `IssueRequest.service` names
  /// @param series the letters in front of this service's numbers
  /// @param steps the services that a journey leads through; empty for one that a counter gives
  ///   itself
  /// @param outcomes of which a counter must name one on completion; empty when it need not
  /// @param requiresPerson whether `IssueRequest.person` must say who the citizen is
  /// @param words what else people call it, in any language; absent for nothing
  public record Service(
      String code,
      LocalizedText name,
      String series,
      @JsonUnwrapped Availability availability,
      List<String> steps,
      List<Outcome> outcomes,
      boolean requiresPerson,
      @Nullable List<String> words) {

    /// One that a counter gives itself, to any number, however it ends.
    public Service(String code, LocalizedText name, String series) {
      this(code, name, series, Availability.ALWAYS, List.of(), List.of(), false, null);
    }
  }

  /// Whether a service is given at present.
  ///
  /// @param suspended why it is not; absent when it is
  /// @param left how many tokens of it are left today; absent for any number
  /// @param suspendedText what `suspended` says, in each language; the same twice where it was
  ///   given once
  public record Availability(
      @Nullable String suspended, @Nullable Integer left, @Nullable LocalizedText suspendedText) {
    public static final Availability ALWAYS = new Availability(null, null, null);
  }

  /// @param code what the completion names
  public record Outcome(String code, LocalizedText name) {}

  /// @param id what `IssueRequest.priorityClass` names
  public record PriorityClass(String id, LocalizedText name) {}

  /// @param number what the hall's signs call it
  /// @param services the codes that its work profile takes, most preferred first
  public record Counter(String id, int number, LocalizedText name, List<String> services) {}
}
