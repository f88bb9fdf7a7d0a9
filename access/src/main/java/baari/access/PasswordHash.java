package baari.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as it is stored: `pbkdf2-sha256$ITERATIONS$SALT$HASH`, salt and hash in hexadecimal.
///
/// @param salt in hexadecimal
/// @param hash in hexadecimal
public record PasswordHash(int iterations, String salt, String hash) {
  /// The number that OWASP asks for PBKDF2 with SHA-256.
  static final int ITERATIONS = 600_000;

  private static final String KIND = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int BITS = 256;
  private static final Pattern TEXT =
      Pattern.compile(
          "pbkdf2-sha256\\$([1-9][0-9]{0,7})\\$((?:[0-9A-Fa-f]{2})+)\\$([0-9A-Fa-f]{64})");
  private static final HexFormat HEX = HexFormat.of();

  public static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    String hex = HEX.formatHex(salt);
    return new PasswordHash(ITERATIONS, hex, derive(password, ITERATIONS, hex));
  }

  /// @throws IllegalArgumentException when the text is not such a hash
  static PasswordHash parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a password hash looks like "
              + KIND
              + "$600000$SALT$HASH; make one with ./baari account");
    }
    return new PasswordHash(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3));
  }

  /// A hash that no password has. Its check costs as much as that of any other hash.
  public static PasswordHash ofNobody(int iterations) {
    return new PasswordHash(iterations, "00".repeat(SALT_BYTES), "00".repeat(BITS / Byte.SIZE));
  }

  boolean matches(String password) {
    byte[] expected = HEX.parseHex(hash);
    return MessageDigest.isEqual(expected, HEX.parseHex(derive(password, iterations, salt)));
  }

  private static String derive(String password, int iterations, String salt) {
    var spec = new PBEKeySpec(password.toCharArray(), HEX.parseHex(salt), iterations, BITS);
    try {
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return HEX.formatHex(factory.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no PBKDF2", e);
    }
  }

  @Override
  public String toString() {
    return String.join("$", KIND, Integer.toString(iterations), salt, hash);
  }
}
