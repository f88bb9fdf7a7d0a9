package baari.drivers.device;

/// What differs between printers.
///
/// @param widthDots what a line of paper holds: 576 on 80 mm paper at 203 dpi, 512 on some Epson
///   models, 384 on 58 mm
/// @param cutter whether it cuts; otherwise the ticket is fed out to be torn off
/// @param feedBeforeCutDots from the print head to the cutter or the tear bar, 0 to 255
/// @param proof how it says that a job is on paper
public record PrinterProfile(int widthDots, boolean cutter, int feedBeforeCutDots, Proof proof) {

  /// How a printer can be made to say that everything before is on paper.
  public enum Proof {
    /// `GS ( H` function 48, with an id of the job: Epson TM-T20, T88IV and later, m30.
    PRINT_RESPONSE,
    /// `GS r 1` at the very end of the job: Epson and nearly every clone.
    TRANSMITTED_STATUS
  }

  public static final PrinterProfile EPSON_80_MM =
      new PrinterProfile(576, true, 120, Proof.PRINT_RESPONSE);
  public static final PrinterProfile GENERIC_80_MM =
      new PrinterProfile(576, true, 120, Proof.TRANSMITTED_STATUS);
  public static final PrinterProfile GENERIC_58_MM =
      new PrinterProfile(384, false, 120, Proof.TRANSMITTED_STATUS);

  public PrinterProfile {
    if (widthDots < 96 || widthDots > 2_048 || widthDots % 8 != 0) {
      throw new IllegalArgumentException(
          "Paper is 96 to 2048 dots wide, in whole bytes, not " + widthDots);
    }
    if (feedBeforeCutDots < 0 || feedBeforeCutDots > 255) {
      throw new IllegalArgumentException("One feed has 0 to 255 dots, not " + feedBeforeCutDots);
    }
  }
}
