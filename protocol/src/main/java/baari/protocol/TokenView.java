package baari.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token as the API answers it.
///
/// @param id stable within the centre, for example `20261123-D-042`
/// @param number what is printed and called, for example `D-042`
/// @param issuedAt named for JSON as well, or its serializer would take `is` for a prefix
/// @param ahead how many waiting tokens the rule would call before this one now; only while waiting
/// @param counter the counter that called or serves it
/// @param purpose the service that the citizen asked for
/// @param remaining the services that come after `service` in the same visit
/// @param parked why and until when it is away; only while parked
/// @param position where a reinstatement put it, `front`, `original` or `back`; only in the answer
///   to it
/// @param trackingCode unguessable; only in answers to the device that issued it and to its holder
/// @param suspended why its service is not given at present; only to who follows the token
public record TokenView(
    String id,
    String number,
    String service,
    String priorityClass,
    String language,
    TokenState state,
    TicketState ticket,
    @JsonProperty("issuedAt") Instant issuedAt,
    Instant waitingSince,
    @Nullable Integer ahead,
    @Nullable String counter,
    String purpose,
    List<String> remaining,
    @Nullable Parked parked,
    @Nullable String position,
    @Nullable String trackingCode,
    @Nullable String suspended) {

  /// @param until when it waits again by itself; absent for until somebody says so
  public record Parked(String reason, @Nullable Instant until) {}

  /// The same token, whose service is not given for this reason.
  public TokenView suspended(@Nullable String why) {
    return new TokenView(
        id,
        number,
        service,
        priorityClass,
        language,
        state,
        ticket,
        issuedAt,
        waitingSince,
        ahead,
        counter,
        purpose,
        remaining,
        parked,
        position,
        trackingCode,
        why);
  }
}
