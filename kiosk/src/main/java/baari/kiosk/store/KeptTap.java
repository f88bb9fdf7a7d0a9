package baari.kiosk.store;

import baari.kiosk.printer.PaperTruth;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;

/// A tap that got a number. It contains neither who the citizen is nor a code that they showed.
///
/// @param token as the citizen got it
/// @param lease the lease of the number; empty when the server gave the number
/// @param number the number within the lease; 0 without a lease
/// @param copies how many copies were asked for
public record KeptTap(
    String key,
    IssueRequest request,
    TokenView token,
    String lease,
    int number,
    HandInState place,
    PaperTruth truth,
    int copies) {

  public KeptTap {
    request = withoutSecrets(request);
  }

  /// The part of a request that may be stored. It also shows whether two taps with one key are the
  /// same.
  public static IssueRequest withoutSecrets(IssueRequest request) {
    return new IssueRequest(
        request.service(),
        request.services(),
        request.priorityClass(),
        request.language(),
        null,
        null,
        null);
  }

  /// Whether the request says who the citizen is or contains a code of theirs. The server gives a
  /// number for such a request only once.
  public static boolean hasSecrets(IssueRequest request) {
    return !withoutSecrets(request).equals(request);
  }

  /// Whether the server knows the token.
  public enum HandInState {
    /// The server issued it.
    SERVER,
    /// Only this kiosk knows it so far.
    KIOSK,
    HANDED_IN,
    /// The server did not accept it; a person must look at it.
    REFUSED
  }

  /// A number that the server gave.
  public static KeptTap ofServer(String key, IssueRequest request, TokenView token) {
    return new KeptTap(key, request, token, "", 0, HandInState.SERVER, PaperTruth.REQUESTED, 0);
  }

  /// Whether the number came from this kiosk's own lease.
  public boolean offline() {
    return place != HandInState.SERVER;
  }
}
