package baari.drivers.simulator.printer.paper;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/// The line that is being collected in the print buffer, and the current modes.
public final class TextLine {
  static final int CELL_WIDTH = 12;
  static final int CELL_HEIGHT = 24;
  private static final int DEFAULT_SPACING = 34;

  private record Cell(char character, int widthFactor, int heightFactor, boolean bold) {
    int width() {
      return CELL_WIDTH * widthFactor;
    }

    int height() {
      return CELL_HEIGHT * heightFactor;
    }
  }

  /// Columns of dots in the print buffer.
  private record Placed(int left, Dots dots) {}

  private final List<Placed> columns = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private int widthFactor = 1;
  private int heightFactor = 1;
  private boolean bold;
  private int spacing = DEFAULT_SPACING;
  private int justification;
  private int position;

  public void setSize(int width, int height) {
    widthFactor = width;
    heightFactor = height;
  }

  public void setBold(boolean whether) {
    bold = whether;
  }

  public void setSpacing(int dots) {
    spacing = dots;
  }

  public void setDefaultSpacing() {
    spacing = DEFAULT_SPACING;
  }

  /// @param justify 0 left, 1 centre, 2 right
  public void setJustification(int justify) {
    justification = justify;
  }

  /// `ESC $`: where the next picture or text begins; with 0, the justification decides.
  public void setPosition(int dots) {
    position = dots;
  }

  public boolean isEmpty() {
    return cells.isEmpty() && columns.isEmpty();
  }

  public boolean hasColumns() {
    return !columns.isEmpty();
  }

  /// `ESC *`: adds columns of 24 dots at the position, and moves the position to their end.
  ///
  /// @return whether all columns fit on the paper, without letters between them
  public boolean add(Dots more, Paper paper) {
    columns.add(new Placed(position, more));
    position += more.width();
    return position <= paper.widthDots() && cells.isEmpty();
  }

  /// Prints the columns, and feeds at least their height.
  public void printColumns(Paper paper, int feed) {
    int height = columns.stream().mapToInt(each -> each.dots.height()).max().orElse(0);
    var pen = paper.pen(Math.max(height, feed));
    columns.forEach(each -> each.dots.draw(pen, each.left, 1, 1));
    pen.dispose();
    columns.clear();
    position = 0;
  }

  public void add(char character, Paper paper) {
    if (width() + CELL_WIDTH * widthFactor > paper.widthDots()) {
      print(paper);
    }
    cells.add(new Cell(character, widthFactor, heightFactor, bold));
  }

  /// Prints what was collected. If nothing was collected, feeds one line.
  public void print(Paper paper) {
    int inkHeight = cells.stream().mapToInt(Cell::height).max().orElse(0);
    if (!cells.isEmpty()) {
      var text = new StringBuilder();
      cells.forEach(cell -> text.append(cell.character));
      paper.addLine(text.toString());
    }
    var pen = paper.pen(Math.max(spacing, inkHeight));
    int x = left(width(), paper);
    for (var cell : cells) {
      var place = (Graphics2D) pen.create();
      place.translate(0, inkHeight - cell.height());
      Glyphs.draw(place, cell.character, x, cell.width(), cell.height(), cell.bold);
      place.dispose();
      x += cell.width();
    }
    pen.dispose();
    cells.clear();
    position = 0;
  }

  /// Where something `width` dots wide begins.
  public int left(int width, Paper paper) {
    return position > 0 ? position : Math.max(0, (paper.widthDots() - width) * justification / 2);
  }

  private int width() {
    return cells.stream().mapToInt(Cell::width).sum();
  }
}
