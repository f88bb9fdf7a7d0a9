package baari.server.rest.appointment;

import baari.server.rest.ProblemException;
import baari.server.rest.appointment.SpreadsheetTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Appointments as a table whose first line names the columns, in any order and case: `code`,
/// `service`, `slot` and, if needed, `priorityClass`.
final class AppointmentTable implements AppointmentList.Places {
  private static final List<String> COLUMNS = List.of("code", "service", "slot", "priorityClass");
  private static final int NEEDED = 3;

  private final List<Row> rows;
  private final List<String> header;
  private final List<String> errors = new ArrayList<>();

  private AppointmentTable(List<Row> rows) {
    this.rows = rows.subList(1, rows.size());
    this.header = rows.getFirst().cells().stream().map(AppointmentTable::column).toList();
    checkHeader(rows.getFirst());
    this.rows.forEach(this::checkWidth);
    if (!errors.isEmpty()) {
      throw new ProblemException("appointments-wrong", 422, String.join("; ", errors));
    }
  }

  /// @throws ProblemException with line and column of every error
  static AppointmentTable read(String text) {
    List<Row> rows = SpreadsheetTable.read(text, 1 + AppointmentList.LIMIT);
    if (rows.isEmpty()) {
      throw ProblemException.invalid("the first line must be " + String.join(",", COLUMNS));
    }
    return new AppointmentTable(rows);
  }

  List<AppointmentList.@Nullable Item> items() {
    return rows.stream()
        .<AppointmentList.@Nullable Item>map(row ->
            new AppointmentList.Item(
                cell(row, "code"),
                cell(row, "service"),
                cell(row, "slot"),
                cell(row, "priorityClass")))
        .toList();
  }

  @Override
  public String of(int item, String member) {
    int line = rows.get(item).line();
    return header.contains(member)
        ? SpreadsheetTable.place(line, header.indexOf(member))
        : "line " + line;
  }

  private @Nullable String cell(Row row, String column) {
    int at = header.indexOf(column);
    return at < 0 || row.cell(at).isEmpty() ? null : row.cell(at);
  }

  /// The name as `COLUMNS` spells it, when it is one of them.
  private static String column(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\h_-]", "");
    return COLUMNS.stream()
        .filter(column -> column.toLowerCase(Locale.ROOT).equals(plain))
        .findFirst()
        .orElse(name);
  }

  private void checkHeader(Row first) {
    for (int at = 0; at < header.size(); at++) {
      String name = header.get(at);
      String place = SpreadsheetTable.place(first.line(), at);
      if (!name.isEmpty() && !COLUMNS.contains(name)) {
        errors.add(place + ": there is no column '" + name + "', but " + String.join(",", COLUMNS));
      } else if (!name.isEmpty() && header.indexOf(name) != at) {
        errors.add(place + ": column '" + name + "' is there twice");
      }
    }
    COLUMNS.subList(0, NEEDED).stream()
        .filter(column -> !header.contains(column))
        .forEach(
            column -> errors.add("line " + first.line() + ": column '" + column + "' is missing"));
  }

  /// Reports every cell without a named column, because it may be one half of a cell that was cut.
  private void checkWidth(Row row) {
    for (int at = 0; at < row.cells().size(); at++) {
      boolean isNamed = at < header.size() && !header.get(at).isEmpty();
      if (!isNamed && !row.cell(at).isEmpty()) {
        errors.add(SpreadsheetTable.place(row.line(), at) + ": no column is named here");
      }
    }
  }
}
