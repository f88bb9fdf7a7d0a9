package baari.server.rest;

import baari.server.people.KeyedHash;
import baari.text.Typed;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code of an appointment. The engine and the journal know it by its keyed hash only.
public final class AppointmentCode {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{4,32}");

  private AppointmentCode() {}

  /// The code as the engine knows it; empty when the text cannot be a code.
  public static Optional<String> hashed(KeyedHash hash, String centre, @Nullable String code) {
    return Optional.ofNullable(code)
        .map(text -> Typed.plain(text).toUpperCase(Locale.ROOT))
        .filter(CODE.asMatchPredicate())
        .map(text -> hash.of(centre, "appointment:" + text).substring(0, 32));
  }
}
