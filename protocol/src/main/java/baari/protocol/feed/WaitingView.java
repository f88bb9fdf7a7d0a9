package baari.protocol.feed;

import baari.protocol.LocalizedText;
import org.jspecify.annotations.Nullable;

/// How many wait for a service, and whether tokens of it can be issued.
///
/// @param suspended why the service is suspended at present; absent when it is not
/// @param left how many tokens of it are left today; absent for no limit
/// @param suspendedText the text of `suspended` in each language; both the same if it was given in
///   one language
public record WaitingView(
    String service,
    int count,
    @Nullable String suspended,
    @Nullable Integer left,
    @Nullable LocalizedText suspendedText) {

  /// For a service without a limit.
  public WaitingView(String service, int count) {
    this(service, count, null, null, null);
  }
}
