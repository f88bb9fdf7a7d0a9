package baari.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import com.pi4j.io.gpio.digital.DigitalState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The thread of an input. A named pipe replaces the kernel: the test writes the edges into it.
@Timeout(30)
class ChipInputsTest {
  private static final int EVENT_BYTES = 48;
  private static final int EVENT_ID = 8;
  private static final int RISING = 1;
  private static final int FALLING = 2;

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
          () -> {
            throw new LinkageError("another release");
          });

  @TempDir private Path dir;
  private final BlockingQueue<DigitalState> told = new LinkedBlockingQueue<>();
  private int kernel;
  private Path pipe = Path.of("");

  @BeforeEach
  void open() throws Exception {
    pipe = dir.resolve("line");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    kernel = end();
  }

  @AfterEach
  void close() throws PosixException {
    Posix.close(kernel);
  }

  @ParameterizedTest
  @FieldSource("FAILURES")
  void a_listener_that_fails_does_not_end_the_line(Runnable failure) throws Exception {
    // Given
    try (var gpio = new Gpio(new ChipInputs(this::line), new ChipOutputs(this::line))) {
      var input = gpio.input(27, DigitalState.HIGH, Duration.ZERO);
      input.addListener(event -> {
        told.add(event.state());
        failure.run();
      });

      // When
      edge(RISING);
      edge(FALLING);
      edge(RISING);

      // Then
      for (var state : List.of(DigitalState.HIGH, DigitalState.LOW, DigitalState.HIGH)) {
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(state);
      }
    }
  }

  private GpioLine line(LineRequest request) throws GpioException {
    try {
      return new GpioLine(end());
    } catch (PosixException e) {
      throw new GpioException("line " + request.line(), e);
    }
  }

  /// Opens the pipe in both directions, so that neither end waits for the other.
  private int end() throws PosixException {
    return Posix.open(pipe.toString(), Posix.O_RDWR | Posix.O_CLOEXEC);
  }

  private void edge(int id) throws PosixException {
    var event = ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.nativeOrder());
    event.putInt(EVENT_ID, id);
    Posix.write(kernel, event.array(), 0, EVENT_BYTES);
  }
}
