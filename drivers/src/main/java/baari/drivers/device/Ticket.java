package baari.drivers.device;

import java.util.List;

/// A ticket as a list of elements from top to bottom, all centred; the printer driver decides how
/// each gets onto paper.
public record Ticket(List<Element> elements) {

  public Ticket {
    elements = List.copyOf(elements);
  }

  /// One thing on the paper.
  public sealed interface Element {}

  /// Text in the printer's own font: printable ASCII.
  ///
  /// @param scale 1 to 8, width and height alike
  public record Text(String text, int scale, boolean bold) implements Element {}

  /// Text drawn as a picture, in any script; Urdu in Nastaliq.
  ///
  /// @param heightDots the font's size in printer dots (8 dots a millimetre at 203 dpi); 28 is the
  ///   least that is legible
  public record Drawn(String text, int heightDots, boolean bold) implements Element {}

  /// A QR code, model 2, error correction M.
  ///
  /// @param data at most 300 bytes in UTF-8
  /// @param moduleDots 1 to 16 dots a module
  public record Qr(String data, int moduleDots) implements Element {}

  /// A thin line across the paper.
  public record Rule() implements Element {}

  /// Blank paper.
  ///
  /// @param dots 0 to 255
  public record Feed(int dots) implements Element {}
}
