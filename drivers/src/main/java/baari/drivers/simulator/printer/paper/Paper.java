package baari.drivers.simulator.printer.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The paper from the cutter's edge on. It grows while it is printed on. The head is some way
/// before the cutter. The paper between them is cut off only with the next ticket, as its upper
/// margin.
public final class Paper {
  private static final int FIRST_ROWS = 512;

  /// Two and a half metres: nobody feeds that much between two cuts.
  private static final int MOST_ROWS = 20_000;

  /// 12 mm.
  private static final int HEAD_TO_CUTTER = 96;

  private final int widthDots;
  private final List<String> lines = new ArrayList<>();
  private final List<String> qrData = new ArrayList<>();
  private BufferedImage image;
  private int rows = HEAD_TO_CUTTER;
  private boolean isBegun;
  private long firstNanos;

  public Paper(int widthDots) {
    this.widthDots = widthDots;
    this.image = blank(FIRST_ROWS);
  }

  /// Called for each command of a ticket. The first command begins the ticket.
  public void begin() {
    if (!isBegun) {
      isBegun = true;
      firstNanos = System.nanoTime();
    }
  }

  public int widthDots() {
    return widthDots;
  }

  void addLine(String line) {
    lines.add(line);
  }

  void addQr(String data) {
    qrData.add(data);
  }

  /// Moves the paper forward.
  public void feed(int dots) {
    rows = Math.min(MOST_ROWS, rows + dots);
    if (rows > image.getHeight()) {
      grow();
    }
  }

  /// Moves what was printed last past the cutter.
  public void feedToCutter() {
    feed(HEAD_TO_CUTTER);
  }

  /// Feeds the next `height` rows and returns a pen to print on them.
  Graphics2D pen(int height) {
    int top = rows;
    feed(height);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.translate(0, top);
    return pen;
  }

  public boolean isFull() {
    return rows == MOST_ROWS;
  }

  /// Whether a cut now would go through what is printed, or leave it on the next ticket.
  public boolean hasInkBeforeCutter() {
    for (int y = rows - HEAD_TO_CUTTER; y < rows; y++) {
      for (int x = 0; x < widthDots; x++) {
        if (image.getRaster().getSample(x, y, 0) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// Cuts off a ticket.
  SimulatedTicket cut(int number) {
    int edge = rows - HEAD_TO_CUTTER;
    var ticket = piece(0, edge);
    image = piece(edge, FIRST_ROWS);
    rows = HEAD_TO_CUTTER;
    var cut = new SimulatedTicket(number, lines, qrData, ticket, firstNanos);
    isBegun = false;
    lines.clear();
    qrData.clear();
    return cut;
  }

  private BufferedImage piece(int top, int height) {
    var piece = blank(Math.max(1, height));
    var pen = piece.createGraphics();
    pen.drawImage(image, 0, -top, null);
    pen.dispose();
    return piece;
  }

  private void grow() {
    image = piece(0, Math.max(rows, 2 * image.getHeight()));
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
