package baari.drivers.device.printer;

import baari.text.PaperText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A ticket as a list of elements from top to bottom, all centred. The printer driver decides how
/// to print each of them.
public record Ticket(List<Element> elements) {

  public Ticket {
    elements = List.copyOf(elements);
  }

  /// Whether all of its text can be printed. A character that cannot be printed becomes a box.
  public boolean isLegible() {
    return elements.stream().allMatch(Element::isLegible);
  }

  /// One thing on the paper.
  public sealed interface Element {
    default boolean isLegible() {
      return true;
    }
  }

  /// Text in the printer's own font if it is all printable ASCII; otherwise it is drawn.
  ///
  /// @param scale 1 to 8, for both width and height
  public record Text(String text, int scale, boolean bold) implements Element {
    public Text {
      requireBetween(1, scale, 8, "A text's scale");
    }

    @Override
    public boolean isLegible() {
      return PaperText.of(text).isWhole();
    }
  }

  /// Text drawn as a picture, in any script; Urdu in Nastaliq.
  ///
  /// @param heightDots the font's size in printer dots (8 dots per millimetre at 203 dpi), 8 to
  ///   400; 28 is the smallest legible size
  public record Drawn(String text, int heightDots, boolean bold) implements Element {
    public Drawn {
      requireBetween(8, heightDots, 400, "A drawn text's height");
    }

    @Override
    public boolean isLegible() {
      return PaperText.of(text).isWhole();
    }
  }

  /// A QR code, model 2, error correction M.
  ///
  /// @param data at most 300 bytes in UTF-8
  /// @param moduleDots 1 to 16 dots per module
  public record Qr(String data, int moduleDots) implements Element {
    public Qr {
      requireBetween(1, data.getBytes(StandardCharsets.UTF_8).length, 300, "A QR code's bytes");
      requireBetween(1, moduleDots, 16, "A QR module's dots");
    }
  }

  /// A thin line across the paper.
  public record Rule() implements Element {}

  /// Blank paper.
  ///
  /// @param dots 0 to 255
  public record Feed(int dots) implements Element {
    public Feed {
      requireBetween(0, dots, 255, "A feed's dots");
    }
  }

  private static void requireBetween(int least, int value, int most, String what) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " must be " + least + " to " + most + ", not " + value);
    }
  }
}
