package baari.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token as the API answers it.
///
/// @param id stable within the centre, for example `20261123-D-042`
/// @param number what is printed and called, for example `D-042`
/// @param issuedAt named for JSON as well, or its serializer would take `is` for a prefix
/// @param ahead how many waiting tokens the rule would call before this one now; only while waiting
/// @param counter the counter that called or serves it
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
    @Nullable String trackingCode,
    @Nullable String suspended) {

  /// Of a service that is given.
  public TokenView(
      String id,
      String number,
      String service,
      String priorityClass,
      String language,
      TokenState state,
      TicketState ticket,
      Instant issuedAt,
      Instant waitingSince,
      @Nullable Integer ahead,
      @Nullable String counter,
      @Nullable String trackingCode) {
    this(
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
        trackingCode,
        null);
  }

  /// The same token, whose service is not given for this reason.
  public TokenView suspended(@Nullable String reason) {
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
        trackingCode,
        reason);
  }
}
