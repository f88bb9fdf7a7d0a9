package baari.bench.load;

import java.nio.charset.StandardCharsets;

/// The idempotency keys of one client: a prefix that no other client has, and a count. All keys
/// have the same length, so that a request is built once and only its key is replaced.
public final class IdempotencyKeys {
  /// The number of characters of a key.
  public static final int LENGTH = 32;

  private static final int COUNT_DIGITS = 12;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] key;
  private long count;

  /// @param run a name that is different for each run, at most 12 ASCII characters
  /// @param client the client's number in this run
  public IdempotencyKeys(String run, int client) {
    String prefix = "%s-%06x-".formatted(run, client);
    if (prefix.length() > LENGTH - COUNT_DIGITS) {
      throw new IllegalArgumentException("the run's name is too long: " + run);
    }
    String padded = prefix + "0".repeat(LENGTH - prefix.length());
    this.key = padded.getBytes(StandardCharsets.US_ASCII);
  }

  /// Puts a new key into `request` at `offset`.
  void next(byte[] request, int offset) {
    long rest = ++count;
    for (int i = LENGTH - 1; i >= LENGTH - COUNT_DIGITS; i--) {
      key[i] = HEX[(int) (rest & 0xF)];
      rest >>>= 4;
    }
    System.arraycopy(key, 0, request, offset, LENGTH);
  }

  /// The last key that was given out.
  public String last() {
    return new String(key, StandardCharsets.US_ASCII);
  }
}
