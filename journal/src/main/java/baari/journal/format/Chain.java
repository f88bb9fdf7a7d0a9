package baari.journal.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// Binds every entry to all entries before it in its centre. If an entry is changed, removed,
/// inserted or reordered, the chain breaks there. If the rest of the chain is then made again, it
/// ends at another head.
///
/// ```
/// hash = SHA-256 of
///   previous     32 bytes   the hash of the entry before it; zeros before the first
///   centre       text
///   sequence      8 bytes
///   at            8 bytes   milliseconds since 1970-01-01T00:00Z
///   actor        text
///   command id   text
///   body         text       the events, as stored
/// ```
///
/// A text is the number of its bytes (4 bytes), then its UTF-8; numbers are big-endian. So no two
/// entries have the same bytes. Hashes are kept as 64 lower-case hexadecimal digits.
public final class Chain {
  /// The hash before the first entry.
  public static final String START = "0".repeat(64);

  private static final int HASH_BYTES = 32;

  private static final HexFormat HEX = HexFormat.of();
  private static final MessageDigest SHA_256 = ready();

  private Chain() {}

  public static String hash(String previous, Row row) {
    byte[] centre = utf8(row.centre());
    byte[] actor = utf8(row.actor());
    byte[] commandId = utf8(row.commandId());
    byte[] body = utf8(row.body());
    int texts = centre.length + actor.length + commandId.length + body.length;
    var link = ByteBuffer.allocate(HASH_BYTES + 2 * Long.BYTES + 4 * Integer.BYTES + texts);
    link.put(HEX.parseHex(previous));
    text(link, centre);
    link.putLong(row.sequence()).putLong(row.at());
    text(link, actor);
    text(link, commandId);
    text(link, body);
    return HEX.formatHex(sha256().digest(link.array()));
  }

  /// The hash of some texts, one after another.
  public static String hash(Stream<String> texts) {
    MessageDigest digest = sha256();
    texts.forEach(text -> digest.update(utf8(text)));
    return HEX.formatHex(digest.digest());
  }

  private static void text(ByteBuffer link, byte[] text) {
    link.putInt(text.length).put(text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Copies a prepared instance, which is several times faster than looking for a provider.
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this JDK cannot be copied", e);
    }
  }

  private static MessageDigest ready() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
