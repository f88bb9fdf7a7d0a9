package baari.bench.load;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Finds the end of one HTTP/1.1 response (RFC 9112) in the bytes read so far. It reads the status
/// and a body that is framed by `Content-Length` or chunks, or is absent. It does not support
/// responses that end with the connection.
final class ResponseParser {
  private static final byte[] CONTENT_LENGTH = lower("content-length:");
  private static final byte[] CHUNKED = lower("transfer-encoding: chunked");
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int NO_CONTENT = 204;

  private int status;
  private int contentLength;
  private boolean chunked;
  private int bodyStart;
  private int bodyEnd;

  /// Whether `in` contains a whole response between 0 and its position. Chunks are joined in place.
  boolean parse(ByteBuffer in) throws ProtocolException {
    if (!head(in)) {
      return false;
    }
    if (chunked) {
      return chunks(in);
    }
    bodyEnd = bodyStart + contentLength;
    return in.position() >= bodyEnd;
  }

  int status() {
    return status;
  }

  ByteBuffer body(ByteBuffer in) {
    return in.slice(bodyStart, bodyEnd - bodyStart);
  }

  private boolean head(ByteBuffer in) throws ProtocolException {
    contentLength = -1;
    chunked = false;
    int line = 0;
    for (int i = 0; i + 1 < in.position(); i++) {
      if (in.get(i) == '\r' && in.get(i + 1) == '\n') {
        if (i == line) {
          bodyStart = i + 2;
          checkFraming();
          return true;
        }
        line(in, line, i);
        line = i + 2;
        i++;
      }
    }
    return false;
  }

  private void line(ByteBuffer in, int start, int end) throws ProtocolException {
    if (start == 0) {
      status = (int) digits(in, STATUS_AT, STATUS_AT + 3, 10);
    } else if (startsWith(in, start, end, CONTENT_LENGTH)) {
      contentLength = (int) digits(in, start + CONTENT_LENGTH.length, end, 10);
    } else if (startsWith(in, start, end, CHUNKED)) {
      chunked = true;
    }
  }

  private void checkFraming() throws ProtocolException {
    if (chunked) {
      return;
    }
    if (contentLength < 0) {
      if (status != NO_CONTENT) {
        throw new ProtocolException(
            "a " + status + " response with neither Content-Length nor chunks");
      }
      contentLength = 0;
    }
  }

  private boolean chunks(ByteBuffer in) throws ProtocolException {
    if (!allChunksAreIn(in)) {
      return false;
    }
    int at = bodyStart;
    bodyEnd = bodyStart;
    while (true) {
      int lineEnd = lineEnd(in, at);
      int size = (int) digits(in, at, lineEnd, 16);
      if (size == 0) {
        return true;
      }
      in.put(bodyEnd, in, lineEnd + 2, size);
      bodyEnd += size;
      at = lineEnd + 2 + size + 2;
    }
  }

  private boolean allChunksAreIn(ByteBuffer in) throws ProtocolException {
    int at = bodyStart;
    while (true) {
      int lineEnd = lineEnd(in, at);
      if (lineEnd < 0) {
        return false;
      }
      long size = digits(in, at, lineEnd, 16);
      long after = lineEnd + 2 + size + 2;
      if (after > in.position()) {
        return false;
      }
      if (size == 0) {
        return true;
      }
      at = (int) after;
    }
  }

  private static int lineEnd(ByteBuffer in, int from) {
    for (int i = from; i + 1 < in.position(); i++) {
      if (in.get(i) == '\r' && in.get(i + 1) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(ByteBuffer in, int start, int end, byte[] lower) {
    if (end - start < lower.length) {
      return false;
    }
    for (int i = 0; i < lower.length; i++) {
      byte b = in.get(start + i);
      if (b != lower[i] && (b < 'A' || b > 'Z' || b + ('a' - 'A') != lower[i])) {
        return false;
      }
    }
    return true;
  }

  private static long digits(ByteBuffer in, int start, int end, int radix)
      throws ProtocolException {
    long value = 0;
    int seen = 0;
    for (int i = start; i < end && i < in.position(); i++) {
      byte b = in.get(i);
      if (b == ' ') {
        continue;
      }
      int digit = Character.digit(b, radix);
      if (digit < 0 || ++seen > 8) {
        throw new ProtocolException("not a number in a response's framing");
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static byte[] lower(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
