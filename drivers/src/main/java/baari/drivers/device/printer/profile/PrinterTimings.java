package baari.drivers.device.printer.profile;

import java.time.Duration;

/// How long a printer may take.
///
/// @param bytesPerSecond the speed of the line: the baud rate divided by ten
/// @param answer the time for a real-time answer
/// @param poll the time between two status questions to an idle printer
/// @param margin the time that a job may take in addition to its bytes on the line and its paper
public record PrinterTimings(int bytesPerSecond, Duration answer, Duration poll, Duration margin) {
  private static final int NETWORK_BYTES_PER_SECOND = 100_000;

  /// 50 mm per second at 203 dpi: slower than any printer of the last twenty years.
  private static final int DOTS_PER_SECOND = 400;

  /// At 38,400 baud or less, a ticket without stored pictures takes seconds.
  private static final int SLOW_BYTES_PER_SECOND = 3_840;

  /// Defining a picture in permanent memory may take a minute.
  private static final Duration DEFINE = Duration.ofSeconds(60);

  public static PrinterTimings network() {
    return standard(NETWORK_BYTES_PER_SECOND);
  }

  public static PrinterTimings serial(int baud) {
    return standard(baud / 10);
  }

  private static PrinterTimings standard(int bytesPerSecond) {
    return new PrinterTimings(
        bytesPerSecond, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10));
  }

  public PrinterTimings {
    if (bytesPerSecond <= 0) {
      throw new IllegalArgumentException("Bytes per second must be above 0: " + bytesPerSecond);
    }
  }

  /// Whether the line is so slow that the citizen notices the bytes of each picture.
  public boolean isSlow() {
    return bytesPerSecond <= SLOW_BYTES_PER_SECOND;
  }

  /// The deadline for an answer after a picture that the printer stores.
  public Duration define(int bytes) {
    return DEFINE.plus(onTheLine(bytes));
  }

  /// The deadline for handing `bytes` to the line.
  public Duration onTheLine(int bytes) {
    return Duration.ofMillis(1_000L * bytes / bytesPerSecond).plus(margin);
  }

  /// The deadline for a proof after a job's bytes were handed to the line. Some of them may still
  /// be in a buffer.
  public Duration onPaper(int bytes, int heightDots) {
    return onTheLine(bytes).plusMillis(1_000L * heightDots / DOTS_PER_SECOND);
  }
}
