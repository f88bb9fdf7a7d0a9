package baari.protocol.token;

import baari.protocol.LocalizedText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A token as its holder follows it, on a phone or a page. In JSON all parts are one flat object.
///
/// @param suspended why its service is suspended at present
/// @param suspendedText the text of `suspended` in each language
/// @param carryOver the head start that an expired token gives on a later day
/// @param counterOpen whether a counter that may call it is open; only while waiting. If it is open
///   and nobody is ahead, the token is next
/// @param configuration as in `CentreView`. When it changes, the page asks for the names of the
///   visit again
public record FollowedToken(
    @JsonUnwrapped TokenView token,
    @Nullable String suspended,
    @Nullable LocalizedText suspendedText,
    @Nullable CarryOver carryOver,
    @Nullable Boolean counterOpen,
    int configuration) {

  /// @param until the last day on which the head start can be used
  /// @param usedBy the number of the token that got the head start; absent while no token has
  public record CarryOver(LocalDate until, long headStartSeconds, @Nullable String usedBy) {}
}
