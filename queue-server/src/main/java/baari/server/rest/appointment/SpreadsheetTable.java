package baari.server.rest.appointment;

import baari.server.rest.ProblemException;
import baari.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A table as spreadsheets write it (RFC 4180, and Excel's forms in other countries): cells with
/// `,` `;` or a tab between them, quotes where needed, any line end, and perhaps a first line
/// `sep=;`. Lines without content are skipped. A table that is too wide or too long is refused
/// before it is read to its end.
final class SpreadsheetTable {
  private static final String SEPARATORS = ",;\t";
  private static final String SEPARATOR_LINE = "sep=";
  private static final int COLUMNS_MAX = 32;

  private final String text;
  private final char separator;
  private final int rowsMax;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;

  private SpreadsheetTable(String text, int at, char separator, int rowsMax) {
    this.text = text;
    this.at = at;
    this.separator = separator;
    this.rowsMax = rowsMax;
    this.line = at == 0 ? 1 : 2;
  }

  /// @param line of the file in which the row begins, from 1
  /// @param cells without blanks around them
  record Row(int line, List<String> cells) {
    /// Empty when the row has fewer cells.
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /// @param rowsMax how many lines with content it may have
  /// @throws ProblemException with line and column of what cannot be read
  static List<Row> read(String file, int rowsMax) {
    String text = Utf8.withoutMark(file);
    int first = text.length() - text.stripLeading().length();
    if (text.regionMatches(true, first, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
        && first + SEPARATOR_LINE.length() < text.length()) {
      int end = text.indexOf('\n', first);
      int next = end < 0 ? text.length() : end + 1;
      char separator = text.charAt(first + SEPARATOR_LINE.length());
      return new SpreadsheetTable(text, next, separator, rowsMax).rows();
    }
    return new SpreadsheetTable(text, 0, separator(text), rowsMax).rows();
  }

  /// The most frequent separator in the first line with content, outside of quotes.
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String names = header.replaceAll("\"[^\"]*\"", "");
    char best = SEPARATORS.charAt(0);
    for (int at = 1; at < SEPARATORS.length(); at++) {
      char each = SEPARATORS.charAt(at);
      if (count(names, each) > count(names, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char letter) {
    return text.chars().filter(each -> each == letter).count();
  }

  private List<Row> rows() {
    while (at < text.length()) {
      row();
    }
    return rows;
  }

  private void row() {
    int begins = line;
    cells = new ArrayList<>();
    do {
      if (cells.size() == COLUMNS_MAX) {
        throw wrong("a line has at most " + COLUMNS_MAX + " columns");
      }
      cell();
    } while (at < text.length() && text.charAt(at++) == separator);
    if (cells.stream().anyMatch(each -> !each.isBlank())) {
      if (rows.size() == rowsMax) {
        throw wrong("there are at most " + rowsMax + " lines");
      }
      rows.add(new Row(begins, List.copyOf(cells)));
    }
    // A line end is one or two characters.
    if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }

  /// Reads a cell up to the separator or line end after it.
  private void cell() {
    cell.setLength(0);
    boolean isBlank = true;
    boolean wasQuoted = false;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      if (text.charAt(at) == '"' && isBlank && !wasQuoted) {
        cell.setLength(0);
        quoted();
        wasQuoted = true;
      } else {
        if (wasQuoted && !Character.isWhitespace(text.charAt(at))) {
          throw wrong("there is text behind a closing quote");
        }
        isBlank &= Character.isWhitespace(text.charAt(at));
        cell.append(text.charAt(at++));
      }
    }
    cells.add(cell.toString().strip());
  }

  private void quoted() {
    int begins = line;
    at++;
    while (at < text.length()) {
      char each = text.charAt(at++);
      if (each != '"') {
        cell.append(each);
        line += each == '\n' ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return;
      }
    }
    line = begins;
    throw wrong("a quote is not closed");
  }

  private boolean isEnd(char each) {
    return each == separator || each == '\n' || each == '\r';
  }

  private ProblemException wrong(String what) {
    return new ProblemException("appointments-wrong", 422, place(line, cells.size()) + ": " + what);
  }

  /// @param column from 0
  static String place(int line, int column) {
    return "line " + line + ", column " + (column + 1);
  }
}
