package baari.bench.figure;

import baari.bench.hall.Json;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// The results of the run: lines for people, printed at once, and named figures for a program at
/// the end.
public final class Report {
  private final PrintStream out;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public Report(PrintStream out) {
    this.out = out;
  }

  public void section(String title) {
    out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
  }

  public void line(String text) {
    out.println(text);
  }

  /// Keeps a figure, rounded to three decimals.
  public void figure(String name, double value) {
    figures.put(name, Math.round(value * 1000) / 1000.0);
  }

  /// All figures as one line of JSON.
  public String json() {
    return Json.write(figures);
  }
}
