package baari.drivers.simulator.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.sign.SignSimulator.Ignored;
import baari.drivers.simulator.sign.SignSimulator.Lit;
import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The sign without our driver: the test only writes bytes to a port.
@Timeout(60)
class AlphaSignSimulatorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BAUD = 9_600;

  private AlphaSignSimulator sign;
  private SerialPort port;

  @BeforeEach
  void plugIn() throws IOException {
    sign = new AlphaSignSimulator("01", LineSpeed.AT_ONCE);
    port = open(sign);
  }

  @AfterEach
  void unplug() {
    port.closePort();
    sign.close();
  }

  @Test
  void shows_a_frame_and_remembers_it() throws InterruptedException {
    // Given
    send(frame("01", "A0\u001b0bA047"));
    sign.awaitLit("A047", PATIENCE);
    // When
    send(frame("00", "A0\u001b0cA048"));
    boolean lit = sign.awaitLit("A048", PATIENCE);
    // Then
    assertThat(lit).isTrue();
    assertThat(sign.flashing()).isTrue();
    assertThat(sign.history()).extracting(Lit::text).containsExactly("A047", "A048");
    assertThat(sign.history()).extracting(Lit::flashing).containsExactly(false, true);
  }

  @Test
  void keeps_seven_bits_of_each_byte() throws InterruptedException {
    // Given
    var bytes = frame("01", "A0\u001b0bA047");
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) 0x80;
    }
    // When
    send(bytes);
    // Then
    assertThat(sign.awaitLit("A047", PATIENCE)).isTrue();
  }

  @Test
  void counts_what_it_does_not_obey() throws InterruptedException {
    // Given
    var wrong = frame("01", "A0\u001b0bA047");
    wrong[15] = 'B';
    send(wrong);
    send(frame("02", "A0\u001b0bB001"));
    send(frame("01", "GaNo room"));
    // When
    send(frame("0?", "A0\u001b0bend"));
    sign.awaitLit("end", PATIENCE);
    // Then
    assertThat(sign.counts()).isEqualTo(new SignCounts(1, 1, 0, 1, 1, 0));
  }

  @Test
  void tells_of_what_it_does_not_understand() throws InterruptedException {
    // Given
    var ignored = new LinkedBlockingQueue<Ignored>();
    sign.onIgnored(ignored::add);
    var wrong = frame("01", "A0\u001b0bA047");
    wrong[15] = 'B';
    // When
    send(wrong);
    var checksum = ignored.poll(10, TimeUnit.SECONDS);
    send(frame("02", "A0\u001b0bB001"));
    var foreign = ignored.poll(10, TimeUnit.SECONDS);
    send("hello".getBytes(StandardCharsets.US_ASCII));
    var noise = ignored.poll(10, TimeUnit.SECONDS);
    // Then
    assertThat(checksum).extracting(Ignored::why).isEqualTo("wrong checksum");
    assertThat(foreign).extracting(Ignored::why).isEqualTo("for another sign");
    assertThat(noise).extracting(Ignored::why).isEqualTo("no frame that this sign knows");
    assertThat(noise).extracting(Ignored::bytes).isEqualTo("68 65 6C 6C 6F");
  }

  @Test
  void goes_on_when_its_listener_fails() throws InterruptedException {
    // Given
    sign.onLit(_ -> {
      throw new AssertionError("a listener's mistake");
    });
    send(frame("01", "A0\u001b0bA047"));
    sign.awaitLit("A047", PATIENCE);
    // When
    send(frame("01", "A0\u001b0bA048"));
    // Then
    assertThat(sign.awaitLit("A048", PATIENCE)).isTrue();
  }

  @Test
  void takes_as_long_for_a_frame_as_a_wire_would() throws Exception {
    // Given
    sign.close();
    sign = new AlphaSignSimulator();
    port = open(sign);
    var bytes = frame("01", "A0\u001b0b" + "x".repeat(100));
    // When
    long start = System.nanoTime();
    send(bytes);
    sign.await(() -> !sign.litText().isEmpty(), PATIENCE);
    // Then
    var lineTime = Duration.ofSeconds(10).dividedBy(BAUD).multipliedBy(bytes.length - 1);
    var timing = sign.lastFrame().orElseThrow();
    assertThat(Duration.ofNanos(timing.lastNanos() - timing.firstNanos()))
        .isGreaterThanOrEqualTo(lineTime);
    assertThat(timing.firstNanos()).isGreaterThan(start);
    assertThat(Duration.between(timing.firstByte(), timing.lastByte()))
        .isGreaterThanOrEqualTo(lineTime);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(lineTime);
  }

  @Test
  void ignores_everything_while_it_is_deaf() throws InterruptedException {
    // Given
    sign.deaf(true);
    send(frame("01", "A0\u001b0bunheard"));
    boolean taken = sign.await(() -> sign.counts().unheard() == 1, PATIENCE);
    var litWhileDeaf = sign.litText();
    // When
    sign.deaf(false);
    send(frame("01", "A0\u001b0bheard"));
    // Then
    assertThat(taken).isTrue();
    assertThat(litWhileDeaf).isEmpty();
    assertThat(sign.awaitLit("heard", PATIENCE)).isTrue();
  }

  @Test
  void takes_nothing_while_it_is_stalled_and_everything_afterwards() throws InterruptedException {
    // Given
    sign.stall(true);
    send(frame("01", "A0\u001b0bfirst"));
    send(frame("01", "A0\u001b0bsecond"));
    // When
    sign.stall(false);
    boolean lit = sign.awaitLit("second", PATIENCE);
    // Then
    assertThat(lit).isTrue();
  }

  @Test
  void shows_no_wrong_text_on_a_noisy_line() throws InterruptedException {
    // Given
    sign.noise(0.02, 7);
    for (int i = 0; i < 200; i++) {
      send(frame("01", "A0\u001b0bA047"));
    }
    sign.await(() -> frames(sign.counts()) >= 100, PATIENCE);
    // When
    var counts = sign.counts();
    // Then
    assertThat(counts.shown()).isPositive();
    assertThat(counts.badChecksum()).isPositive();
    assertThat(sign.history()).extracting(Lit::text).containsOnly("A047");
  }

  @Test
  void is_found_at_the_same_path_after_it_was_unplugged() throws Exception {
    // Given
    var path = sign.path();
    sign.unplug();
    boolean gone = !Files.exists(path);
    // When
    sign.replug();
    port = open(sign);
    send(frame("01", "A0\u001b0bback"));
    // Then
    assertThat(gone).isTrue();
    assertThat(sign.path()).isEqualTo(path);
    assertThat(sign.awaitLit("back", PATIENCE)).isTrue();
  }

  @Test
  void keeps_a_bounded_history() throws InterruptedException {
    // Given
    int frames = AlphaSignSimulator.HISTORY + 5;
    // When
    for (int i = 1; i <= frames; i++) {
      send(frame("01", "A0\u001b0b" + i));
    }
    sign.awaitLit(String.valueOf(frames), PATIENCE);
    // Then
    assertThat(sign.history()).hasSize(AlphaSignSimulator.HISTORY);
    assertThat(sign.history().getFirst().text()).isEqualTo("6");
  }

  @Test
  void tells_who_wants_to_know() throws Exception {
    // Given
    var told = new CompletableFuture<Lit>();
    sign.onLit(told::complete);
    // When
    send(frame("01", "A0\u001b0bA047"));
    // Then
    assertThat(told.get(20, TimeUnit.SECONDS).text()).isEqualTo("A047");
  }

  private static long frames(SignCounts counts) {
    return counts.shown() + counts.badChecksum() + counts.malformed() + counts.foreign();
  }

  private static SerialPort open(AlphaSignSimulator sign) {
    var port = SerialPort.getCommPort(sign.path().toString());
    port.setComPortParameters(BAUD, 7, SerialPort.ONE_STOP_BIT, SerialPort.EVEN_PARITY);
    port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
    assertThat(port.openPort()).isTrue();
    return port;
  }

  private void send(byte[] bytes) {
    assertThat(port.writeBytes(bytes, bytes.length)).isEqualTo(bytes.length);
  }

  private static byte[] frame(String address, String block) {
    int sum = 0x02 + block.chars().sum() + 0x03;
    return "\0\0\0\0\0\1Z%s\2%s\3%04X\4"
        .formatted(address, block, sum)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
