package baari.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads the bytes of a file or a body as UTF-8 only. A byte order mark at the beginning, which
/// many editors write, is removed. Bytes that are not UTF-8 are refused, and the error names their
/// position.
public final class Utf8 {
  /// The byte order mark. A spreadsheet needs it at the beginning of a file to recognise UTF-8.
  public static final String MARK = "\uFEFF";

  private Utf8() {}

  /// Some bytes are not UTF-8.
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedException(int offset, byte wrong) {
      super("byte %d (%02X) is not UTF-8".formatted(offset + 1, wrong & 0xFF));
      this.offset = offset;
    }

    /// The position of the first wrong byte, from 0.
    public int offset() {
      return offset;
    }
  }

  public static String read(byte[] bytes) throws MalformedException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      throw new MalformedException(in.position(), bytes[in.position()]);
    }
    return withoutMark(out.flip().toString());
  }

  /// The text without the byte order mark at its beginning, if it has one.
  public static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
