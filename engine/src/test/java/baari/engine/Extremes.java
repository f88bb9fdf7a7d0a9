package baari.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Values at the limits of their types.
public final class Extremes {
  /// The first character of each Unicode category, and one beyond the basic plane if there is one.
  /// This includes controls, halves of surrogate pairs and unassigned characters.
  private static final List<String> TEXTS = texts();

  private static final List<Instant> TIMES =
      List.of(
          Instant.MIN,
          Instant.MAX,
          Instant.EPOCH,
          Instant.ofEpochMilli(Long.MIN_VALUE),
          Instant.ofEpochMilli(Long.MAX_VALUE),
          Instant.parse("1999-12-31T23:59:59.999999999Z"),
          Instant.parse("2000-01-01T00:00:00Z"),
          Instant.parse("2099-12-31T23:59:59.999999999Z"),
          Instant.parse("2100-01-01T00:00:00Z"),
          Hall.START.plusNanos(1),
          Hall.START.plusSeconds(86_400).plusNanos(123_456_789));

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.EPOCH,
          LocalDate.of(0, 1, 1),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2100, 1, 1),
          LocalDate.of(10_000, 1, 1));

  private static final List<Integer> NUMBERS =
      List.of(Integer.MIN_VALUE, -1, 0, 1, 999_999, 1_000_000, Integer.MAX_VALUE);

  private final SplittableRandom random;

  public Extremes(SplittableRandom random) {
    this.random = random;
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of("", " ", "\0", "x".repeat(100_000), "\ud83d"));
    for (int category = 0; category <= Character.FINAL_QUOTE_PUNCTUATION; category++) {
      int wanted = category;
      IntStream.of(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
          .mapToObj(from ->
              IntStream.rangeClosed(from, Character.MAX_CODE_POINT)
                  .filter(point -> Character.getType(point) == wanted)
                  .limit(1)
                  .mapToObj(Character::toString)
                  .toList())
          .forEach(texts::addAll);
    }
    return List.copyOf(texts);
  }

  public String text() {
    return pick(TEXTS);
  }

  public Instant time() {
    return pick(TIMES);
  }

  public LocalDate day() {
    return pick(DAYS);
  }

  public int number() {
    return pick(NUMBERS);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
