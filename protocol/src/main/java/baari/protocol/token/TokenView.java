package baari.protocol.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token as the API answers it. Its parts are one flat object in JSON.
///
/// @param id stable within the centre, for example `20261123-D-042`
/// @param number what is printed and called, for example `D-042`
/// @param issuedAt named for JSON as well, or its serializer would take `is` for a prefix
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
    /// One service, which a counter gives itself.
    public static Asked of(String service, String priorityClass, String language) {
      return new Asked(service, priorityClass, language, service, List.of());
    }
  }

  /// Where it is.
  ///
  /// @param ahead how many waiting tokens are called before this one if nobody else comes: the
  ///   fewest at any open counter that may call it, or, if none is open, at any that is configured
  ///   for its service; only while waiting
  /// @param counter the counter that called or serves it
  /// @param parked why and until when it is away; only while parked
  /// @param position where a reinstatement put it, `front`, `original` or `back`; only in the
  ///   answer to it
  public record Standing(
      Instant waitingSince,
      @Nullable Integer ahead,
      @Nullable String counter,
      @Nullable Parked parked,
      @Nullable String position) {
    /// Waiting, and nobody knows behind how many.
    public static Standing since(Instant waitingSince) {
      return new Standing(waitingSince, null, null, null, null);
    }
  }

  /// What only its holder is told, and the device that issued it.
  ///
  /// @param trackingCode unguessable
  /// @param carriedOverSeconds the head start that it got for a token of an earlier day; absent for
  ///   none
  public record Holder(@Nullable String trackingCode, @Nullable Long carriedOverSeconds) {
    /// For everybody else.
    public static final Holder UNTOLD = new Holder(null, null);
  }

  /// @param until when it waits again by itself; absent for until somebody says so
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
