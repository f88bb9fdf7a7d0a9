package baari.drivers.device.printer.profile;

import java.util.HexFormat;
import java.util.Set;

/// What differs between printers. [ProfileFile] reads it.
///
/// @param status how the printer reports its condition; empty for a printer that sends nothing
/// @param proof how the printer says that a job is on paper
/// @param codePage the `n` of `ESC t n` for a code page that contains ASCII unchanged
public record PrinterProfile(
    String name,
    Paper paper,
    int codePage,
    Set<Status> status,
    Proof proof,
    Pictures pictures,
    boolean hasTicketSensor) {

  /// Paper and cutter.
  ///
  /// @param widthDots the width of a line: 576 on 80 mm at 203 dpi, 512 at 180 dpi, 384 on 58 mm
  /// @param feedBeforeCutDots the way from the print head to the cutter or the tear bar, 0 to 255
  /// @param setsFeedUnit whether `GS P` is needed to make one unit of feed one dot
  /// @param cut the bytes that cut, in hexadecimal; empty when the ticket is torn off
  public record Paper(
      int widthDots, int dotsPerInch, int feedBeforeCutDots, boolean setsFeedUnit, String cut) {

    public byte[] cutCommand() {
      return HexFormat.ofDelimiter(" ").parseHex(cut);
    }
  }

  /// How pictures are printed.
  ///
  /// @param store where fixed pictures are kept in the printer
  /// @param chunkRows the most rows of one `GS v 0`
  /// @param widthDots the width of the widest picture
  /// @param place how a picture is centred on the paper
  public record Pictures(Store store, int chunkRows, int widthDots, Placement place) {}

  /// How a picture gets its horizontal position on the paper.
  public enum Placement {
    /// `ESC $`: the picture can be sent in bands, each cropped to its own black dots.
    POSITION,
    /// `ESC a 1` centres the picture, which is cropped as a whole.
    JUSTIFY,
    /// Neither works on this printer, so white dots are sent on the picture's left.
    PAD,
    /// In columns, `ESC *`. They are placed in a line like letters, so `ESC $` puts each run of
    /// black dots in its place. This is as short as bands, and the command is older than every
    /// clone.
    COLUMNS
  }

  /// How a printer reports its condition.
  public enum Status {
    /// `GS a`: by itself, at each change.
    AUTOMATIC,
    /// `DLE EOT 1` to `4`.
    REAL_TIME,
    /// `DLE EOT 20`, six bytes, of Custom's kiosk printers.
    CUSTOM_FULL
  }

  /// How a printer can be made to confirm that everything before is on paper.
  public enum Proof {
    /// `GS ( H` function 48, with an id of the job: Epson TM-T20, T88IV and later, m30.
    PRINT_RESPONSE,
    /// `GS r 1` at the very end of the job: Epson and nearly every clone.
    TRANSMITTED_STATUS,
    /// Not at all: every ticket is `Unknown`.
    NONE
  }

  /// Where a printer keeps pictures.
  public enum Store {
    NONE,
    /// `GS ( L` functions 80 to 85: does not wear out; is lost with the power and with `ESC @`.
    RAM,
    /// `GS ( L` functions 64 to 69: permanent, but wears out; written only when the pictures
    /// differ.
    NV
  }

  public PrinterProfile {
    status = Set.copyOf(status);
  }

  public int widthDots() {
    return paper.widthDots;
  }

  public boolean asks(Status means) {
    return status.contains(means);
  }
}
