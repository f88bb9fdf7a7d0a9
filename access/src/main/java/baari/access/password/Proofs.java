package baari.access.password;

import baari.web.LastUsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Remembers passwords that were right before, so that scripts do not need a slow hash for every
/// request. It keeps hashes of the last 4,096, made with a secret that exists as long as the
/// process.
///
/// Threads: any.
final class Proofs {
  private static final int KEPT_MAX = 4_096;
  private static final int SECRET_BYTES = 32;

  private final byte[] secret = new byte[SECRET_BYTES];
  private final LastUsed<Boolean> kept = new LastUsed<>(KEPT_MAX);

  Proofs() {
    new SecureRandom().nextBytes(secret);
  }

  /// @param facts what was proven together, such as address, account and password
  void add(String... facts) {
    String proof = of(facts);
    synchronized (kept) {
      kept.put(proof, true);
    }
  }

  boolean has(String... facts) {
    String proof = of(facts);
    synchronized (kept) {
      return kept.get(proof) != null;
    }
  }

  /// The hash of these facts. It is valid while the process runs.
  String of(String... facts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      for (String fact : facts) {
        // With its length, so that two different lists of facts never give the same text.
        digest.update((fact.length() + ":" + fact).getBytes(StandardCharsets.UTF_8));
      }
      // A character for each byte; nobody reads it.
      return new String(digest.digest(), StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
