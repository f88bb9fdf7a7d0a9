package baari.drivers.protocol.escpos;

/// One thing a printer said. Bit numbers are those of Epson's TM-T88III specification.
public sealed interface Answer {

  /// The answer to `DLE EOT n`; the byte does not say to which `n`.
  record RealTime(int bits) implements Answer {}

  /// Automatic status (`GS a`), four bytes, sent at each change.
  record Automatic(int first, int second, int third, int fourth) implements Answer {
    public boolean isOffline() {
      return has(first, 0x08);
    }

    public boolean isCoverOpen() {
      return has(first, 0x20);
    }

    public boolean hasCutterError() {
      return has(second, 0x08);
    }

    /// A recoverable, unrecoverable or automatically recoverable error.
    public boolean hasOtherError() {
      return has(second, 0x64);
    }

    public boolean isNearEnd() {
      return has(third, 0x03);
    }

    public boolean isPaperOut() {
      return has(third, 0x0C);
    }

    private static boolean has(int bits, int mask) {
      return (bits & mask) != 0;
    }
  }

  /// The answer to `GS r`, given when the printer has come to it in its buffer.
  record Transmitted(int bits) implements Answer {}

  /// The answer to `GS ( H` function 48: everything sent before it is on paper.
  ///
  /// @param id the four characters that were sent with the request
  record PrintResponse(String id) implements Answer {}

  /// Any other block, such as an answer to `GS I`.
  record Block(int header, String text) implements Answer {}

  /// A byte that belongs to nothing: noise on the line, or the rest of a broken answer.
  record Noise(int value) implements Answer {}
}
