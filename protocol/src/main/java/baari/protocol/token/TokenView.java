package baari.protocol.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token as the API returns it. In JSON all parts are one flat object.
///
/// @param id stable within the centre, for example `20261123-D-042`
/// @param number what is printed and called, for example `D-042`
/// @param issuedAt its JSON name is given, because the serializer would treat `is` as a prefix
public record TokenView(
    String id,
    String number,
    TokenState state,
    TicketState ticket,
    @JsonProperty("issuedAt") Instant issuedAt,
    @JsonUnwrapped Asked asked,
    @JsonUnwrapped Standing standing,
    @JsonUnwrapped Holder holder) {

  /// What the citizen came for.
  ///
  /// @param service what it waits for or is served for now
  /// @param purpose the service that the citizen asked for
  /// @param remaining the services that come after `service` in the same visit
  public record Asked(
      String service,
      String priorityClass,
      String language,
      String purpose,
      List<String> remaining) {
    /// For one service that one counter gives.
    public static Asked of(String service, String priorityClass, String language) {
      return new Asked(service, priorityClass, language, service, List.of());
    }
  }

  /// Where it is.
  ///
  /// @param ahead how many waiting tokens are called before this one if nobody else comes: the
  ///   smallest number among the open counters that may call it or, if none is open, among the
  ///   counters configured for its service; only while waiting
  /// @param counter the counter that called or serves it
  /// @param parked why and until when it is parked; only while parked
  /// @param position where a reinstatement put it: `front`, `original` or `back`; only in the
  ///   answer to the reinstatement
  public record Standing(
      Instant waitingSince,
      @Nullable Integer ahead,
      @Nullable String counter,
      @Nullable Parked parked,
      @Nullable String position) {
    /// Waiting; it is not known how many are ahead.
    public static Standing since(Instant waitingSince) {
      return new Standing(waitingSince, null, null, null, null);
    }
  }

  /// What only its holder, and the device that issued it, are told.
  ///
  /// @param trackingCode nobody can guess it
  /// @param carriedOverSeconds the head start that it got for a token of an earlier day; absent for
  ///   none
  public record Holder(@Nullable String trackingCode, @Nullable Long carriedOverSeconds) {
    /// For everybody else.
    public static final Holder UNTOLD = new Holder(null, null);
  }

  /// @param until when it waits again by itself; absent when somebody must decide it
  public record Parked(String reason, @Nullable Instant until) {}

  public String service() {
    return asked.service();
  }

  public @Nullable Integer ahead() {
    return standing.ahead();
  }

  public @Nullable String trackingCode() {
    return holder.trackingCode();
  }
}
