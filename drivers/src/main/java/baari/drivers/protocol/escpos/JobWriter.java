package baari.drivers.protocol.escpos;

import baari.drivers.raster.Band;
import baari.drivers.raster.Bitmap;
import baari.drivers.raster.Run;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects the bytes of one job; everything is centred. The bytes of a style come from
/// escpos-coffee and are sent when the style changes. The rest is written here, because the library
/// does it wrong or not at all.
public final class JobWriter {
  /// The most data of one picture command. It is limited because a command that was cut off must be
  /// completed with NULs.
  public static final int RASTER_BYTES = 8_192;

  /// How many NULs complete any command of this writer that was cut off, so that the next byte is a
  /// command again.
  public static final int LONGEST_COMMAND_BYTES = RASTER_BYTES + 16;

  /// The height of the printer's own line: a sixth of an inch at 203 dpi.
  private static final int LINE_DOTS = 34;

  private static final int CELL_DOTS = 24;

  /// The bytes of `ESC $` and of the head of `GS v 0`, doubled, so that the paper does not stop and
  /// start every few rows.
  private static final int BAND_BYTES = 24;

  /// `ESC $` and the head of `ESC *` take as many bytes as three columns.
  private static final int MOST_WHITE_COLUMNS = 3;

  private static final FontSize[] SCALES = FontSize.values();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private byte[] style = {};
  private int heightDots;

  /// `ESC @`: back to the power-on settings; the print buffer and the pictures in RAM are lost.
  public JobWriter initialize() {
    return raw(new byte[] {0x1B, 0x40});
  }

  /// `ESC t`, and `GS P` where one unit of feed is not one dot.
  public JobWriter settings(int codePage, boolean setsFeedUnit, int dotsPerInch) {
    raw(new byte[] {0x1B, 0x74, (byte) codePage});
    return setsFeedUnit
        ? raw(new byte[] {0x1D, 0x50, (byte) dotsPerInch, (byte) dotsPerInch})
        : this;
  }

  /// One line in the printer's own font.
  ///
  /// @param ascii printable ASCII, not wider than the paper
  /// @param scale 1 to 8
  public JobWriter line(String ascii, int scale, boolean bold) {
    var size = SCALES[scale - 1];
    style(new Style().setFontSize(size, size).setBold(bold).setJustification(Justification.Center));
    heightDots += Math.max(LINE_DOTS, CELL_DOTS * scale);
    return raw(ascii.getBytes(StandardCharsets.US_ASCII)).raw(new byte[] {'\n'});
  }

  private void style(Style wanted) {
    try {
      var next = wanted.getConfigBytes();
      if (!Arrays.equals(style, next)) {
        raw(next);
        style = next;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a style without output failed", e);
    }
  }

  /// A picture that the justification centres: `GS v 0`, cropped as a whole.
  ///
  /// @param mostRows the most rows of one command
  public JobWriter picture(Bitmap picture, int mostRows) {
    centre();
    return chunks(picture, picture.whole(), mostRows);
  }

  /// A picture that starts at the left edge.
  public JobWriter atTheLeft(Bitmap picture, int mostRows) {
    justify(0);
    return chunks(picture, picture.whole(), mostRows);
  }

  /// A picture in bands. `ESC $` puts each band in its place.
  ///
  /// @param left where the picture begins, in dots from the edge
  public JobWriter bands(Bitmap picture, int left, int mostRows) {
    justify(0);
    for (var band : Band.cut(picture, mostRows, BAND_BYTES)) {
      if (band.width() == 0) {
        feed(band.rows());
      } else {
        position(left + band.left());
        chunks(picture, band, mostRows);
      }
    }
    return this;
  }

  /// A picture in stripes of columns. `ESC $` puts each run of ink in its place.
  ///
  /// ```
  /// 1B 2A 21 nL nH d…    ESC *: n columns of 24 dots, 3 bytes each, at the printer's full density
  /// 1B 4A 18             ESC J: prints the stripe and feeds its 24 dots
  /// ```
  ///
  /// Source: Epson's ESC/POS reference; the command is in every clone's manual.
  ///
  /// @param left where the picture begins, in dots from the edge
  public JobWriter columns(Bitmap picture, int left) {
    justify(0);
    for (int top = 0; top < picture.height(); top += Bitmap.STRIPE_DOTS) {
      for (var run : Run.of(picture, top, Bitmap.STRIPE_DOTS, MOST_WHITE_COLUMNS)) {
        position(left + run.left());
        raw(new byte[] {0x1B, 0x2A, 0x21, (byte) run.width(), (byte) (run.width() >> 8)});
        raw(picture.columns(top, run));
      }
      feed(Bitmap.STRIPE_DOTS);
    }
    return this;
  }

  private void position(int dots) {
    raw(new byte[] {0x1B, 0x24, (byte) dots, (byte) (dots >> 8)});
  }

  private JobWriter chunks(Bitmap picture, Band band, int mostRows) {
    int rowBytes = (band.width() + 7) / 8;
    int most = rowBytes == 0 ? mostRows : Math.min(mostRows, RASTER_BYTES / rowBytes);
    for (int done = 0; done < band.rows() && rowBytes > 0; done += most) {
      int rows = Math.min(most, band.rows() - done);
      raster(picture.dots(new Band(band.top() + done, rows, band.left(), band.width())), rows);
    }
    heightDots += band.rows();
    return this;
  }

  private void raster(byte[] dots, int rows) {
    int rowBytes = dots.length / rows;
    raw(
        new byte[] {
          0x1D,
          0x76,
          0x30,
          0,
          (byte) rowBytes,
          (byte) (rowBytes >> 8),
          (byte) rows,
          (byte) (rows >> 8)
        });
    raw(dots);
  }

  /// A line two dots thick across `widthDots`: a row of dots printed twice as wide and high.
  public JobWriter rule(int widthDots) {
    heightDots += 2;
    var dots = new byte[widthDots / 16];
    Arrays.fill(dots, (byte) 0xFF);
    return raw(new byte[] {0x1D, 0x76, 0x30, 3, (byte) dots.length, 0, 1, 0}).raw(dots);
  }

  /// A picture that the printer has stored.
  public JobWriter stored(byte[] print, int height) {
    heightDots += height;
    centre();
    return raw(print);
  }

  public JobWriter qr(QrCommand qr) {
    heightDots += qr.mostModulesAcross() * qr.moduleDots();
    centre();
    return raw(qr.bytes());
  }

  private void centre() {
    // A style centres by itself.
    if (style.length == 0) {
      justify(1);
    }
  }

  private void justify(int how) {
    raw(new byte[] {0x1B, 0x61, (byte) how});
    style = new byte[0];
  }

  /// `ESC J`: blank paper.
  ///
  /// @param dots 0 to 255, in the printer's vertical motion unit, which is a dot on most printers
  public JobWriter feed(int dots) {
    heightDots += dots;
    return raw(new byte[] {0x1B, 0x4A, (byte) dots});
  }

  public JobWriter raw(byte[] command) {
    bytes.writeBytes(command);
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /// The most paper that the job takes.
  public int heightDots() {
    return heightDots;
  }
}
