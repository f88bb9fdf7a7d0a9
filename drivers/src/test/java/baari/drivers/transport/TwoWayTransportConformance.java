package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.FailingListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Transport] promises for a device that answers and that may stop reading.
abstract class TwoWayTransportConformance extends TransportConformance {
  private static final Duration SHORT_DEADLINE = Duration.ofSeconds(1);
  private static final int CHUNK_BYTES = 32 * 1_024;
  private static final int MORE_CHUNKS_THAN_ANY_KERNEL_BUFFERS = 1_000;

  /// A far end that also sends. It reads only when it is asked to receive.
  interface TwoWayPeer extends Peer {
    void send(byte[] bytes) throws IOException;
  }

  @Override
  protected abstract TwoWayPeer newPeer() throws IOException;

  @Test
  void carries_bytes_both_ways() throws IOException {
    // Given
    startAndAwaitUp();
    // When
    transport.write(ascii("to the device"), DEADLINE);
    ((TwoWayPeer) peer).send(ascii("to the driver"));
    // Then
    assertThat(peer.receive(13)).isEqualTo(ascii("to the device"));
    assertThat(listener.awaitBytes(13)).isEqualTo(ascii("to the driver"));
  }

  @Test
  void carries_every_byte_value_in_bulk_both_ways() throws IOException {
    // Given
    startAndAwaitUp();
    var down = randomBytes(1);
    var up = randomBytes(2);
    // When
    var writing = new FutureTask<>(() -> write(down), null);
    Thread.ofPlatform().start(writing);
    var atPeer = peer.receive(BULK_BYTES);
    ((TwoWayPeer) peer).send(up);
    // Then
    assertThat(atPeer).isEqualTo(down);
    assertThat(listener.awaitBytes(BULK_BYTES)).isEqualTo(up);
    assertThat(writing).succeedsWithin(DEADLINE);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void goes_on_to_read_when_its_listener_fails_at_every_byte(Throwable failure) throws IOException {
    // Given
    transport.start(new FailingListener(listener, () -> failure));
    listener.awaitUps(1);
    ((TwoWayPeer) peer).send(ascii("first"));
    listener.awaitBytes(5);
    // When
    ((TwoWayPeer) peer).send(ascii("second"));
    // Then
    assertThat(listener.awaitBytes(11)).isEqualTo(ascii("firstsecond"));
    assertLineWorks();
  }

  @Test
  void ends_a_write_at_its_deadline_when_the_device_has_stopped_reading() {
    // Given
    startAndAwaitUp();
    // When
    var write = assertThatThrownBy(this::writeUntilTheBuffersAreFull);
    // Then
    write
        .isInstanceOf(TransportException.class)
        .hasMessageContaining(transport.name())
        .hasMessageContaining(SHORT_DEADLINE.toString());
    listener.awaitDowns(1);
  }

  @Test
  void works_again_after_a_stall() throws IOException {
    // Given
    startAndAwaitUp();
    assertThatThrownBy(this::writeUntilTheBuffersAreFull).isInstanceOf(TransportException.class);
    listener.awaitDowns(1);
    // When
    peer.unplug();
    int ups = (int) listener.events().stream().filter("up"::equals).count();
    peer.comeBack();
    // Then
    listener.awaitUps(ups + 1);
    assertLineWorks();
  }

  private void writeUntilTheBuffersAreFull() throws IOException {
    for (int chunk = 0; chunk < MORE_CHUNKS_THAN_ANY_KERNEL_BUFFERS; chunk++) {
      transport.write(new byte[CHUNK_BYTES], SHORT_DEADLINE);
    }
  }
}
