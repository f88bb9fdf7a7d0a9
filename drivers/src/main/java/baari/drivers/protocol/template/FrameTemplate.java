package baari.drivers.protocol.template;

import baari.drivers.protocol.template.Item.Checksum;
import baari.drivers.protocol.template.Item.Close;
import baari.drivers.protocol.template.Item.Flash;
import baari.drivers.protocol.template.Item.Length;
import baari.drivers.protocol.template.Item.Literal;
import baari.drivers.protocol.template.Item.Numeral;
import baari.drivers.protocol.template.Item.Open;
import baari.drivers.protocol.template.Item.Text;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Pattern;

/// The frame of a board whose protocol is small enough for one line of configuration. Blanks
/// separate the items:
///
/// ```
/// 3A                     a byte, in hex
/// address:F number:F counter:F
///                        the board's address; the first and the second number in the text;
///                        F is u8 u16be u16le bcd1…8 digits1…8 ascii1…8
/// text:ascii8            the text, filled up with blanks
/// flash:00/01            a byte: steady, blinking
/// [ … ]                  the bytes that length and check values count
/// length                 a byte: how many bytes are between the brackets
/// sum8 xor8 crc16 crc16be
/// ```
public final class FrameTemplate {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  private final List<Item> items;

  FrameTemplate(List<Item> items) {
    this.items = List.copyOf(items);
  }

  /// @throws IllegalArgumentException with all errors in its message
  public static FrameTemplate parse(String template) {
    return new TemplateParser().parse(template);
  }

  /// What goes into a frame.
  ///
  /// @param address 0 or greater
  public record Content(int address, String text, boolean flash) {
    /// The number at `index` of the numbers in the text; 0 when there is none.
    long number(int index) {
      return DIGITS
          .matcher(text)
          .results()
          .skip(index)
          .findFirst()
          .map(digits -> Long.parseLong(digits.group()))
          .orElse(0L);
    }
  }

  /// The length of every frame, in bytes.
  public int length() {
    return items.stream().mapToInt(Item::length).sum();
  }

  public boolean canFlash() {
    return items.stream().anyMatch(Flash.class::isInstance);
  }

  public boolean hasAddress() {
    return items.stream()
        .anyMatch(
            item -> item instanceof Numeral(var source, _) && source == Numeral.Source.ADDRESS);
  }

  /// @throws IllegalArgumentException when the frame has no room for the content
  public byte[] encode(Content content) {
    var frame = new ByteArrayOutputStream(length());
    int from = 0;
    int to = -1;
    for (var item : items) {
      switch (item) {
        case Literal(var value) -> frame.write(value);
        case Numeral number -> frame.writeBytes(number.encode(content));
        case Text text -> frame.writeBytes(text.encode(content));
        case Flash(var steady, var flashing) -> frame.write(content.flash() ? flashing : steady);
        case Length() -> frame.write(bracketed());
        case Open() -> from = frame.size();
        case Close() -> to = frame.size();
        case Checksum(var check) -> {
          var soFar = frame.toByteArray();
          frame.writeBytes(check.of(soFar, from, to < 0 ? soFar.length : to));
        }
      }
    }
    return frame.toByteArray();
  }

  private int bracketed() {
    int open = items.indexOf(new Open());
    int close = items.indexOf(new Close());
    return items.subList(open, close).stream().mapToInt(Item::length).sum();
  }
}
