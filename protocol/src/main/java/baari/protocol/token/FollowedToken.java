package baari.protocol.token;

import baari.protocol.LocalizedText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A token as its holder follows it, on a phone or a page. Its parts are one flat object in JSON.
///
/// @param suspended why its service is not given at present
/// @param suspendedText what `suspended` says, in each language
/// @param carryOver what an expired token is worth on a later day
/// @param counterOpen whether a counter that may call it is open; only while waiting: with nobody
///   ahead it is next
/// @param configuration as in `CentreView`: when it changes, they ask for the names of the visit
///   again
public record FollowedToken(
    @JsonUnwrapped TokenView token,
    @Nullable String suspended,
    @Nullable LocalizedText suspendedText,
    @Nullable CarryOver carryOver,
    @Nullable Boolean counterOpen,
    int configuration) {

  /// @param until the last day on which the head start can be had
  /// @param usedBy the number of the token that got it; absent as long as none did
  public record CarryOver(LocalDate until, long headStartSeconds, @Nullable String usedBy) {}
}
