package baari.drivers.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GuardTest {
  static final Iterable<Runnable> FAILURES =
      List.of(
          () -> {
            throw new IllegalStateException("bug");
          },
          () -> {
            throw new AssertionError("worse");
          },
          () -> {
            throw new OutOfMemoryError("none left");
          },
          GuardTest::overflow);

  @ParameterizedTest
  @FieldSource("FAILURES")
  void what_is_thrown_ends_here(Runnable failure) {
    // Given
    var guard = new Guard("test");
    // When
    var result =
        guard.get(
            () -> {
              failure.run();
              return "not reached";
            },
            "otherwise");
    guard.run(failure);
    // Then
    assertThat(result).isEqualTo("otherwise");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void overflow() {
    overflow();
  }
}
