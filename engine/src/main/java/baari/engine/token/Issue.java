package baari.engine.token;

import java.time.Instant;

/// What a token was issued with.
///
/// @param id stable within the centre
/// @param claim from its class and any head start
public record Issue(
    String id,
    TokenNumber number,
    String priorityClass,
    Claim claim,
    String language,
    String trackingCode,
    Instant at) {

  Issue with(Claim other) {
    return new Issue(id, number, priorityClass, other, language, trackingCode, at);
  }

  /// With a corrected time.
  Issue at(Instant corrected) {
    return new Issue(id, number, priorityClass, claim, language, trackingCode, corrected);
  }
}
