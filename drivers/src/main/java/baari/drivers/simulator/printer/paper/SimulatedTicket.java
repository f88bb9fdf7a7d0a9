package baari.drivers.simulator.printer.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A finished piece of paper.
///
/// @param number counts the cuts from 1
/// @param lines what was printed as text; what was printed as a picture is only in the picture
/// @param qrData the content of the QR codes
/// @param picture the paper, with one pixel for each dot of the printer
/// @param firstNanos when its first command came, as [System#nanoTime()]
public record SimulatedTicket(
    int number, List<String> lines, List<String> qrData, BufferedImage picture, long firstNanos) {

  public SimulatedTicket {
    lines = List.copyOf(lines);
    qrData = List.copyOf(qrData);
  }

  /// The picture as a PNG file.
  public byte[] png() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory failed", e);
    }
    return out.toByteArray();
  }
}
