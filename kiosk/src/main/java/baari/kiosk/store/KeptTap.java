package baari.kiosk.store;

import baari.kiosk.printer.PaperTruth;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;

/// A tap that came to a number. It bears neither who the citizen is nor a code that they showed.
///
/// @param token as the citizen got it
/// @param lease whose number it is; empty for one that the server gave
/// @param number within the lease; 0 without one
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

  /// What of a request may be kept; two taps of one key are told apart by this.
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

  /// Whether it says who the citizen is or shows a code of theirs, so that the server gives such a
  /// number only once.
  public static boolean hasSecrets(IssueRequest request) {
    return !withoutSecrets(request).equals(request);
  }

  /// Where the token stands with the server.
  public enum HandInState {
    /// The server issued it.
    SERVER,
    /// Only this kiosk knows of it yet.
    KIOSK,
    HANDED_IN,
    /// The server did not take it; a person has to look.
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
