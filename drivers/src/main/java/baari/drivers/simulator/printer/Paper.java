package baari.drivers.simulator.printer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The paper since the last cut, growing as it is printed on.
final class Paper {
  private static final int FIRST_ROWS = 512;

  /// Two and a half metres: nobody feeds that much between two cuts.
  private static final int MOST_ROWS = 20_000;

  private final int widthDots;
  private final List<String> lines = new ArrayList<>();
  private final List<String> qrData = new ArrayList<>();
  private BufferedImage image;
  private int rows;

  Paper(int widthDots) {
    this.widthDots = widthDots;
    this.image = blank(FIRST_ROWS);
  }

  int widthDots() {
    return widthDots;
  }

  void addLine(String line) {
    lines.add(line);
  }

  void addQr(String data) {
    qrData.add(data);
  }

  /// Moves the paper on.
  void feed(int dots) {
    rows = Math.min(MOST_ROWS, rows + dots);
    if (rows > image.getHeight()) {
      grow();
    }
  }

  /// A pen with which to print the next `height` rows; then they are fed.
  Graphics2D pen(int height) {
    int top = rows;
    feed(height);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.translate(0, top);
    return pen;
  }

  boolean isFull() {
    return rows == MOST_ROWS;
  }

  /// The paper as it comes out of the cutter.
  SimulatedTicket cut(int number) {
    var ticket = new BufferedImage(widthDots, Math.max(1, rows), BufferedImage.TYPE_BYTE_BINARY);
    var pen = ticket.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return new SimulatedTicket(number, lines, qrData, ticket);
  }

  private void grow() {
    var taller = blank(Math.max(rows, 2 * image.getHeight()));
    var pen = taller.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    image = taller;
  }

  private BufferedImage blank(int height) {
    var paper = new BufferedImage(widthDots, height, BufferedImage.TYPE_BYTE_BINARY);
    var pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, widthDots, height);
    pen.dispose();
    return paper;
  }
}
