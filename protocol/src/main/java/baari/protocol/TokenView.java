package baari.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token as the API answers it.
///
/// @param id stable within the centre, for example `20261123-D-042`
/// @param number what is printed and called, for example `D-042`
/// @param issuedAt named for JSON as well, or its serializer would take `is` for a prefix
/// @param ahead how many waiting tokens are called before this one if nobody else comes: the fewest
///   at any open counter that may call it, or, if none is open, at any that is configured for its
///   service; only while waiting
/// @param counter the counter that called or serves it
/// @param purpose the service that the citizen asked for
/// @param remaining the services that come after `service` in the same visit
/// @param parked why and until when it is away; only while parked
/// @param position where a reinstatement put it, `front`, `original` or `back`; only in the answer
///   to it
/// @param trackingCode unguessable; only in answers to the device that issued it and to its holder
/// @param suspended why its service is not given at present; only to who follows the token
/// @param carriedOverSeconds the head start that it got for a token of an earlier day; absent for
///   none
/// @param carryOver what an expired token is worth on a later day; only to who follows it
/// @param counterOpen whether a counter that may call it is open; only while waiting, to who
///   follows it: with nobody ahead it is next
/// @param suspendedText what `suspended` says, in each language
/// @param configuration as in `CentreView`; only for followers of the token: when it changes, they
///   ask for the names of the visit again
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
    @Nullable String suspended,
    @Nullable Long carriedOverSeconds,
    @Nullable CarryOver carryOver,
    @Nullable Boolean counterOpen,
    @Nullable LocalizedText suspendedText,
    @Nullable Integer configuration) {

  /// Whose service is given, as far as is told.
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
      String purpose,
      List<String> remaining,
      @Nullable Parked parked,
      @Nullable String position,
      @Nullable String trackingCode,
      @Nullable String suspended,
      @Nullable Long carriedOverSeconds,
      @Nullable CarryOver carryOver) {
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
        purpose,
        remaining,
        parked,
        position,
        trackingCode,
        suspended,
        carriedOverSeconds,
        carryOver,
        null,
        null,
        null);
  }

  /// @param until when it waits again by itself; absent for until somebody says so
  public record Parked(String reason, @Nullable Instant until) {}

  /// @param until the last day on which the head start can be had
  /// @param usedBy the number of the token that got it; absent as long as none did
  public record CarryOver(LocalDate until, long headStartSeconds, @Nullable String usedBy) {}

  /// The same token, whose service is not given for this reason.
  public TokenView suspended(@Nullable LocalizedText why) {
    return copy(why, carriedOverSeconds, carryOver, counterOpen, configuration);
  }

  /// The same token, which got this head start.
  public TokenView carriedOver(@Nullable Long headStartSeconds) {
    return copy(suspendedText, headStartSeconds, carryOver, counterOpen, configuration);
  }

  /// The same token, which is worth this on a later day.
  public TokenView owed(@Nullable CarryOver what) {
    return copy(suspendedText, carriedOverSeconds, what, counterOpen, configuration);
  }

  /// The same token, for which a counter is open or not.
  public TokenView counterOpen(@Nullable Boolean open) {
    return copy(suspendedText, carriedOverSeconds, carryOver, open, configuration);
  }

  /// The same token, in a centre that has this configuration.
  public TokenView namedBy(int number) {
    return copy(suspendedText, carriedOverSeconds, carryOver, counterOpen, number);
  }

  private TokenView copy(
      @Nullable LocalizedText why,
      @Nullable Long headStartSeconds,
      @Nullable CarryOver owed,
      @Nullable Boolean open,
      @Nullable Integer named) {
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
        why == null ? null : why.asOne(),
        headStartSeconds,
        owed,
        open,
        why,
        named);
  }
}
