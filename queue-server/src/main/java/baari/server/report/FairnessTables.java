package baari.server.report;

import baari.text.Utf8;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fairness report as tables for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, because
/// Excel shows Urdu wrongly without it).
public final class FairnessTables {
  private static final String END = "\r\n";

  private FairnessTables() {}

  /// One line for the centre, each class and each service.
  public static String groups(Fairness fairness) {
    Stream<String> lines =
        Stream.of(
                Stream.of(group("all", fairness.groups().all())),
                fairness.groups().priorityClasses().stream().map(group -> group("class", group)),
                fairness.groups().services().stream().map(group -> group("service", group)))
            .flatMap(line -> line);
    return table(
        "of,id,issued,served,noShow,cancelled,expired,open,called,medianSeconds,p90Seconds,"
            + "p95Seconds,maxSeconds,maxOvertakes,meanOvertakes,atBound",
        lines);
  }

  /// One line for each departure from the rule.
  public static String departures(Fairness fairness) {
    return table(
        "kind,actor,at,number,service,counter,reason",
        fairness.departures().stream()
            .map(departure ->
                line(
                    departure.kind(),
                    departure.actor(),
                    departure.at(),
                    departure.number(),
                    departure.service(),
                    departure.counter(),
                    departure.reason())));
  }

  private static String group(String of, Fairness.Group group) {
    return line(
        of,
        group.id(),
        group.issued(),
        group.ends().served(),
        group.ends().noShow(),
        group.ends().cancelled(),
        group.ends().expired(),
        group.ends().open(),
        group.waits().called(),
        group.waits().medianSeconds(),
        group.waits().p90Seconds(),
        group.waits().p95Seconds(),
        group.waits().maxSeconds(),
        group.overtakes().max(),
        group.overtakes().mean(),
        group.overtakes().atBound());
  }

  private static String table(String header, Stream<String> lines) {
    return Stream.concat(Stream.of(header), lines).collect(Collectors.joining(END, Utf8.MARK, END));
  }

  private static String line(Object... cells) {
    return List.of(cells).stream()
        .map(cell -> cell(cell.toString()))
        .collect(Collectors.joining(","));
  }

  /// A cell is quoted where needed. A text that a spreadsheet would take for a formula gets an
  /// apostrophe in front.
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
