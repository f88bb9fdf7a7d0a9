package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PtyTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  @ParameterizedTest
  @ValueSource(ints = {1200, 9600, 19200, 38400, 115200, 250000})
  void tells_the_speed_that_the_driver_set(int baud) throws IOException {
    try (var pty = Pty.open()) {
      // Given
      var port = SerialPort.getCommPort(pty.path().toString());
      port.setComPortParameters(baud, 7, SerialPort.ONE_STOP_BIT, SerialPort.EVEN_PARITY);
      // When
      boolean opened = port.openPort();
      int told = pty.baud();
      port.closePort();
      // Then
      assertThat(opened).isTrue();
      assertThat(told).isEqualTo(baud);
    }
  }

  @Test
  void can_be_opened_again_and_again_with_parity() throws IOException {
    try (var pty = Pty.open()) {
      // Given
      int opened = 0;
      // When
      for (int time = 0; time < 3; time++) {
        var port = SerialPort.getCommPort(pty.path().toString());
        port.setComPortParameters(9600, 7, SerialPort.ONE_STOP_BIT, SerialPort.EVEN_PARITY);
        opened += port.openPort() ? 1 : 0;
        port.closePort();
        pty.read(new byte[8], SHORT);
      }
      // Then
      assertThat(opened).isEqualTo(3);
    }
  }

  @Test
  void reads_nothing_within_the_timeout_from_a_silent_driver() throws IOException {
    try (var pty = Pty.open()) {
      // Given
      long start = System.nanoTime();
      // When
      int count = pty.read(new byte[8], SHORT);
      // Then
      assertThat(count).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }
  }

  @Test
  void costs_no_processor_time_while_nobody_has_it_open() throws IOException {
    try (var pty = Pty.open()) {
      // Given
      var port = SerialPort.getCommPort(pty.path().toString());
      port.openPort();
      port.closePort();
      var threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      // When
      int count = pty.read(new byte[8], Duration.ofSeconds(1));
      // Then
      assertThat(count).isZero();
      assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
          .isLessThan(Duration.ofMillis(100));
    }
  }

  @Test
  void ends_a_waiting_read_when_it_is_unplugged() throws Exception {
    // Given
    var pty = Pty.open();
    var began = new CountDownLatch(1);
    var reading =
        new FutureTask<>(() -> {
          began.countDown();
          return pty.read(new byte[8], LONG);
        });
    Thread.ofPlatform().start(reading);
    began.await();
    // When
    pty.unplug();
    // Then
    assertThat(reading).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(-1);
  }

  @Test
  void ends_a_write_that_nobody_takes_at_its_deadline() throws IOException {
    try (var pty = Pty.open()) {
      // Given
      var more = new byte[1_000_000];
      // When
      var write = assertThatThrownBy(() -> pty.write(more, SHORT));
      // Then
      write.isInstanceOf(IOException.class).hasMessageContaining("deadline");
    }
  }

  @Test
  void is_of_no_use_after_it_was_unplugged() throws IOException {
    // Given
    var pty = Pty.open();
    pty.unplug();
    // When
    pty.close();
    // Then
    assertThat(pty.read(new byte[1], SHORT)).isEqualTo(-1);
    assertThatThrownBy(() -> pty.write(new byte[1], SHORT)).hasMessageContaining("unplugged");
    assertThatThrownBy(pty::baud).hasMessageContaining("unplugged");
  }

  @Test
  void a_virtual_line_keeps_its_name_and_leaves_nothing_behind() throws IOException {
    // Given
    var line = new VirtualLine("device");
    var first = line.plug();
    // When
    line.unplug();
    boolean goneWhileUnplugged = !Files.exists(line.path(), LinkOption.NOFOLLOW_LINKS);
    var second = line.plug();
    var target = Files.readSymbolicLink(line.path());
    line.close();
    // Then
    assertThat(goneWhileUnplugged).isTrue();
    assertThat(second).isNotSameAs(first);
    assertThat(target).isEqualTo(second.path());
    assertThat(line.path().getParent()).doesNotExist();
  }
}
