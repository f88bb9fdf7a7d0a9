package baari.server.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords that were right before, so that scripts do not pay for a slow hash with every request.
/// It keeps keyed hashes, whose key lives as long as the process, of the last 4,096.
///
/// Threads: any.
final class Proofs {
  private static final int KEPT_MAX = 4_096;
  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;
  private final LastUsed<Boolean> kept = new LastUsed<>(KEPT_MAX);

  Proofs() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, MAC);
  }

  /// @param facts what was proven together, such as address, account and password
  void add(String... facts) {
    String proof = proof(facts);
    synchronized (kept) {
      kept.put(proof, true);
    }
  }

  boolean has(String... facts) {
    String proof = proof(facts);
    synchronized (kept) {
      return kept.get(proof) != null;
    }
  }

  private String proof(String... facts) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      for (String fact : facts) {
        // With its length, so that no two lists of facts are written alike.
        mac.update((fact.length() + ":" + fact).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + MAC, e);
    }
  }
}
