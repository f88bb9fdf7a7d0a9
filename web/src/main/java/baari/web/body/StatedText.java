package baari.web.body;

import static baari.web.body.UnreadableBody.Kind.UNKNOWN_CHARSET;
import static baari.web.body.UnreadableBody.Kind.WRONG_BYTES;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Reads the text of a body in the character set that it states, or in UTF-8 when it states none.
/// Bytes that are not text are refused, not replaced. A byte order mark at the beginning is left
/// out.
final class StatedText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StatedText() {}

  static String of(byte[] bytes, @Nullable MediaType type) {
    Charset charset = charset(type);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new UnreadableBody(WRONG_BYTES, charset.name() + ", byte " + (in.position() + 1));
    }
    out.flip();
    if (out.hasRemaining() && out.charAt(0) == BYTE_ORDER_MARK) {
      out.get();
    }
    return out.toString();
  }

  private static Charset charset(@Nullable MediaType type) {
    String stated = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return stated == null ? UTF_8 : Charset.forName(stated);
    } catch (IllegalArgumentException e) {
      throw new UnreadableBody(UNKNOWN_CHARSET, "");
    }
  }
}
