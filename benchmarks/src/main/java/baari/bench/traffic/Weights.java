package baari.bench.traffic;

import java.util.random.RandomGenerator;

/// Draws at random in proportion to weights.
final class Weights {
  private Weights() {}

  /// The index of the drawn weight.
  static int draw(double[] weights, RandomGenerator random) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = random.nextDouble() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
