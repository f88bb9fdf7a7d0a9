package baari.protocol.feed;

import baari.protocol.LocalizedText;
import org.jspecify.annotations.Nullable;

/// How many wait for a service, and how its gates stand.
///
/// @param suspended why it is not given at present; absent when it is
/// @param left how many tokens of it are left today; absent for any number
/// @param suspendedText what `suspended` says, in each language; the same twice where it was given
///   once
public record WaitingView(
    String service,
    int count,
    @Nullable String suspended,
    @Nullable Integer left,
    @Nullable LocalizedText suspendedText) {

  /// Of a service that is given to any number.
  public WaitingView(String service, int count) {
    this(service, count, null, null, null);
  }
}
