package baari.drivers.protocol.escpos;

import java.util.List;

/// One answer of a printer. Bit numbers are those of Epson's TM-T88III specification.
public sealed interface PrinterAnswer {

  /// The answer to `DLE EOT n`; the byte does not say to which `n`.
  record RealTime(int bits) implements PrinterAnswer {}

  /// Automatic status (`GS a`), four bytes, sent at each change.
  record Automatic(int first, int second, int third, int fourth) implements PrinterAnswer {}

  /// The answer to `DLE EOT 20` of Custom's kiosk printers: four bytes after `10 0F`. Source:
  /// command manuals of KPM210/216, KPM300 and VKP80.
  ///
  /// @param paper bit 0 no paper, 2 near its end, 5 a ticket is in the output, 6 virtual end
  /// @param user bit 0 head up, 1 cover open, 3 the motor runs
  /// @param recoverable bit 0 head temperature, 3 voltage, 6 paper jam
  /// @param unrecoverable bit 0 cutter, 1 cutter cover, 2 and 3 memory
  record Full(int paper, int user, int recoverable, int unrecoverable) implements PrinterAnswer {}

  /// The answer to `GS r`, sent when the printer reaches the command in its buffer.
  record Transmitted(int bits) implements PrinterAnswer {}

  /// The answer to `GS ( H` function 48: everything sent before it is on paper.
  ///
  /// @param id the four characters that were sent with the request
  record PrintResponse(String id) implements PrinterAnswer {}

  /// One part of the answer to `GS ( L` functions 64 and 80: the keys of the pictures that are
  /// kept.
  ///
  /// @param hasMore whether the rest comes after an acknowledgement
  record Keys(List<String> keys, boolean hasMore) implements PrinterAnswer {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /// The answer to `GS ( L` functions 51 and 52: how many bytes of pictures would still fit.
  record Capacity(long bytes) implements PrinterAnswer {}

  /// Any other block, such as an answer to `GS I`.
  record Block(int header, String text) implements PrinterAnswer {}

  /// A byte that belongs to no answer: noise on the line, or the rest of a broken answer.
  record Noise(int value) implements PrinterAnswer {}
}
