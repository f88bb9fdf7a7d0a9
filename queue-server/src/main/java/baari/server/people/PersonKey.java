package baari.server.people;

import baari.text.Typed;
import java.util.Optional;
import java.util.regex.Pattern;

/// Identifies a citizen: a CNIC (13 digits) or a mobile phone of Pakistan. It is hashed at once and
/// stored nowhere. Its `toString` does not contain it, so it cannot get into a log.
public final class PersonKey {
  private static final Pattern CNIC = Pattern.compile("[0-9]{13}");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+92|0092|0)(3[0-9]{9})");
  private static final int TEXT_LIMIT = 24;

  private final String canonical;

  private PersonKey(String canonical) {
    this.canonical = canonical;
  }

  /// `35202-1234567-1`, `3520212345671`, `0300 1234567`, `+92 300 1234567`, in digits of any
  /// script; empty when it is neither a CNIC nor a mobile phone.
  public static Optional<PersonKey> parse(String text) {
    if (text.length() > TEXT_LIMIT) {
      return Optional.empty();
    }
    String plain = Typed.plain(text).replaceAll("[ -]", "");
    if (CNIC.matcher(plain).matches()) {
      return Optional.of(new PersonKey("cnic:" + plain));
    }
    var mobile = MOBILE.matcher(plain);
    return mobile.matches()
        ? Optional.of(new PersonKey("phone:+92" + mobile.group(1)))
        : Optional.empty();
  }

  /// The same text for every way to write the key.
  String canonical() {
    return canonical;
  }

  @Override
  public String toString() {
    return "a person's key";
  }
}
