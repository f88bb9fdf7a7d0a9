package baari.bench.figure;

import java.util.ArrayList;
import java.util.List;

/// Repeated measurements of one value.
public final class Samples {
  private final List<Double> values = new ArrayList<>();

  public void add(double value) {
    values.add(value);
  }

  /// The middle value; for an even number of values, the mean of the two in the middle.
  public double median() {
    List<Double> sorted = sorted();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /// The smallest and the largest value, to show the spread.
  public String range() {
    List<Double> sorted = sorted();
    return "%.0f-%.0f".formatted(sorted.getFirst(), sorted.getLast());
  }

  /// The two values between which the middle half lies.
  ///
  /// @param format the format of each value
  public String middleHalf(String format) {
    List<Double> sorted = sorted();
    int quarter = sorted.size() / 4;
    return (format + "-" + format)
        .formatted(sorted.get(quarter), sorted.get(sorted.size() - 1 - quarter));
  }

  private List<Double> sorted() {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    return values.stream().sorted().toList();
  }
}
