package baari.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A request that is built once. Each time it is sent, only its idempotency key is different. Not
/// thread-safe.
public final class RequestTemplate {
  private static final String KEY_HEADER = "Idempotency-Key: ";

  private final byte[] bytes;
  private final int keyAt;

  private RequestTemplate(byte[] bytes, int keyAt) {
    this.bytes = bytes;
    this.keyAt = keyAt;
  }

  /// A command.
  ///
  /// @param authorization the value of the `Authorization` header
  /// @param json the body; empty for none
  public static RequestTemplate post(String path, String authorization, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String start =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
            + authorization
            + "\r\n"
            + KEY_HEADER;
    String type = body.length == 0 ? "" : "Content-Type: application/json\r\n";
    String end = "\r\n" + type + "Content-Length: " + body.length + "\r\n\r\n";
    byte[] head =
        (start + "0".repeat(IdempotencyKeys.LENGTH) + end).getBytes(StandardCharsets.US_ASCII);
    var whole = ByteBuffer.allocate(head.length + body.length).put(head).put(body);
    return new RequestTemplate(whole.array(), start.length());
  }

  /// Writes the request with a new key.
  public void write(ByteBuffer out, IdempotencyKeys keys) {
    keys.next(bytes, keyAt);
    out.put(bytes);
  }

  /// Writes the request again with its last key.
  public void again(ByteBuffer out) {
    out.put(bytes);
  }
}
