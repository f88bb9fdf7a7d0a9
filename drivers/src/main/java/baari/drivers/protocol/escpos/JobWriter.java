package baari.drivers.protocol.escpos;

import baari.drivers.raster.Bitmap;
import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImage;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Collects the bytes of one job, everything centred. Text, style, raster and cut come from
/// escpos-coffee; the rest it does wrong or not at all.
public final class JobWriter {
  /// The rows of one `GS v 0`: some clones count them in one byte.
  private static final int RASTER_ROWS = 255;

  /// The data of one `GS v 0`. What bounds it is how many NULs end a half-received one.
  private static final int RASTER_BYTES = 8_192;

  /// How many NULs complete any command of this writer that broke off, so that the next byte is a
  /// command again.
  public static final int LONGEST_COMMAND_BYTES = RASTER_BYTES + 8;

  /// The printer's own line: a sixth of an inch at 203 dpi.
  private static final int LINE_DOTS = 34;

  private static final int CELL_DOTS = 24;
  private static final FontSize[] SCALES = FontSize.values();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final EscPos commands = new EscPos(bytes);
  private int heightDots;

  /// `ESC @`: back to the settings of power-on, the print buffer empty.
  public JobWriter initialize() {
    return write(commands::initializePrinter);
  }

  /// One line in the printer's own font.
  ///
  /// @param ascii printable ASCII, not wider than the paper
  /// @param scale 1 to 8
  public JobWriter line(String ascii, int scale, boolean bold) {
    var size = SCALES[scale - 1];
    var style =
        new Style().setFontSize(size, size).setBold(bold).setJustification(Justification.Center);
    heightDots += Math.max(LINE_DOTS, CELL_DOTS * scale);
    return write(() -> commands.writeLF(style, ascii));
  }

  /// A picture, in as many `GS v 0` as it takes.
  public JobWriter picture(Bitmap picture) {
    if (picture.width() == 0) {
      return this;
    }
    int rowBytes = (picture.width() + 7) / 8;
    int most = Math.min(RASTER_ROWS, RASTER_BYTES / rowBytes);
    for (int first = 0; first < picture.height(); first += most) {
      raster(picture.rows(first, Math.min(most, picture.height() - first)));
    }
    heightDots += picture.height();
    return this;
  }

  private void raster(Bitmap chunk) {
    var wrapper = new RasterBitImageWrapper().setJustification(Justification.Center);
    write(() -> commands.write(wrapper, new EscPosImage(new Dots(chunk), new BitonalThreshold())));
  }

  public JobWriter qr(QrCommand qr) {
    heightDots += qr.mostModulesAcross() * qr.moduleDots();
    return raw(new byte[] {0x1B, 0x61, 0x01}).raw(qr.bytes());
  }

  /// `ESC J`: blank paper.
  ///
  /// @param dots 0 to 255, in the printer's vertical motion unit, which is a dot on most
  public JobWriter feed(int dots) {
    heightDots += dots;
    return raw(new byte[] {0x1B, 0x4A, (byte) dots});
  }

  public JobWriter cut() {
    return write(() -> commands.cut(EscPos.CutMode.FULL));
  }

  public JobWriter raw(byte[] command) {
    bytes.writeBytes(command);
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /// How much paper the job takes, at most.
  public int heightDots() {
    return heightDots;
  }

  private JobWriter write(Command command) {
    try {
      command.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory failed", e);
    }
  }

  private interface Command {
    void write() throws IOException;
  }

  private record Dots(Bitmap bitmap) implements CoffeeImage {
    @Override
    public int getWidth() {
      return bitmap.width();
    }

    @Override
    public int getHeight() {
      return bitmap.height();
    }

    @Override
    public CoffeeImage getSubimage(int x, int y, int width, int height) {
      throw new UnsupportedOperationException("a raster is written whole");
    }

    @Override
    public int getRGB(int x, int y) {
      return bitmap.isInk(x, y) ? 0xFF000000 : 0xFFFFFFFF;
    }
  }
}
