package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a stalled serial line costs: the time until the deadline, but no threads and no processor
/// time.
@Timeout(60)
class SerialStallTest {
  private static final Duration DEADLINE = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final int MORE_THAN_THE_KERNEL_BUFFERS = 60_000;
  private static final int STALLS = 4;

  private final RecordingListener listener = new RecordingListener();
  private VirtualLine line;
  private Transport transport;

  @BeforeEach
  void connect() throws IOException {
    line = new VirtualLine("device");
    line.plug();
    transport = Transport.serial(SerialSettings.parse(line.path().toString(), "9600 8N1"));
    transport.start(listener);
    listener.awaitUps(1);
  }

  @AfterEach
  void disconnect() {
    transport.close();
    line.close();
  }

  @Test
  void a_stalled_write_ends_at_its_deadline_without_burning_the_processor() {
    // Given a first stall, which costs more because it loads classes
    assertThatThrownBy(this::stall).isInstanceOf(TransportException.class);
    listener.awaitUps(2);
    var threads = ManagementFactory.getThreadMXBean();
    long cpuBefore = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    // When
    var write = assertThatThrownBy(this::stall);
    // Then
    write.isInstanceOf(TransportException.class).hasMessageContaining(DEADLINE.toString());

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, LATE);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore))
        .isLessThan(DEADLINE.dividedBy(2));
  }

  @Test
  void stalls_again_and_again_leave_no_threads_behind() {
    // Given
    assertThatThrownBy(this::stall).isInstanceOf(TransportException.class);
    listener.awaitUps(2);
    int threadsBefore = threads().size();
    // When
    for (int stall = 2; stall <= STALLS; stall++) {
      assertThatThrownBy(this::stall).isInstanceOf(TransportException.class);
      listener.awaitUps(stall + 1);
    }
    // Then
    assertThat(threads()).hasSize(threadsBefore);
  }

  @Test
  void close_leaves_no_thread_behind() throws InterruptedException {
    // Given
    assertThatThrownBy(this::stall).isInstanceOf(TransportException.class);
    var threads = threads();
    // When
    transport.close();
    for (var thread : threads) {
      thread.join(LATE);
    }
    // Then
    assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
  }

  private void stall() throws TransportException {
    transport.write(new byte[MORE_THAN_THE_KERNEL_BUFFERS], DEADLINE);
  }

  private List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(transport.name()))
        .toList();
  }
}
