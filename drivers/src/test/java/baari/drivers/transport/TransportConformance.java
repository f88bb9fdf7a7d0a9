package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.FailingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Transport] promises, on any kind of link.
@Timeout(60)
public abstract class TransportConformance {
  static final Duration DEADLINE = Duration.ofSeconds(10);
  static final int BULK_BYTES = 20_000;

  /// The far end of the link, which the test controls. A new peer is there and reads.
  public interface Peer extends AutoCloseable {
    /// A new transport to this peer, not started.
    Transport transport() throws IOException;

    /// Waits for the next `count` bytes, for a few seconds at most.
    byte[] receive(int count) throws IOException;

    /// Ends the link, and lets every attempt to connect fail, until [#comeBack()].
    void unplug() throws IOException;

    /// Comes back at the same place, and reads again.
    void comeBack() throws IOException;

    @Override
    void close() throws IOException;
  }

  protected abstract Peer newPeer() throws IOException;

  final RecordingListener listener = new RecordingListener();
  Peer peer;
  Transport transport;

  @BeforeEach
  final void connect() throws IOException {
    peer = newPeer();
    transport = peer.transport();
  }

  @AfterEach
  final void disconnect() throws IOException {
    transport.close();
    peer.close();
  }

  @Test
  void carries_every_byte_value_to_the_device_in_order() throws Exception {
    // Given
    startAndAwaitUp();
    var down = randomBytes(1);
    // When
    var writing = new FutureTask<>(() -> write(down), null);
    Thread.ofPlatform().start(writing);
    var atPeer = peer.receive(BULK_BYTES);
    // Then
    assertThat(atPeer).isEqualTo(down);
    assertThat(writing).succeedsWithin(DEADLINE);
  }

  @Test
  void refuses_to_write_before_it_is_up() {
    // Given
    var bytes = ascii("nobody there");
    // When
    var write = assertThatThrownBy(() -> transport.write(bytes, DEADLINE));
    // Then
    write.isInstanceOf(TransportException.class).hasMessageContaining(transport.name());
  }

  @Test
  void comes_up_by_itself_when_the_device_appears_after_the_start() throws IOException {
    // Given
    peer.unplug();
    transport.start(listener);
    // When
    peer.comeBack();
    // Then
    listener.awaitUps(1);
    assertThat(listener.events()).containsExactly("up");
    assertLineWorks();
  }

  @Test
  void tells_of_a_loss_and_comes_back() throws IOException {
    // Given
    startAndAwaitUp();
    // When
    peer.unplug();
    listener.awaitDowns(1);
    peer.comeBack();
    // Then
    listener.awaitUps(2);
    assertThat(listener.events()).containsExactly("up", "down", "up");
    assertLineWorks();
  }

  @Test
  void survives_many_losses() throws IOException {
    // Given
    startAndAwaitUp();
    // When
    for (int loss = 1; loss <= 3; loss++) {
      peer.unplug();
      listener.awaitDowns(loss);
      peer.comeBack();
      listener.awaitUps(loss + 1);
    }
    // Then
    assertThat(listener.events()).containsExactly("up", "down", "up", "down", "up", "down", "up");
    assertLineWorks();
  }

  static Stream<Throwable> failures() {
    return Stream.of(new IllegalStateException("bug"), new AssertionError("worse"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void goes_on_when_its_listener_fails_in_every_call(Throwable failure) throws IOException {
    // Given
    transport.start(new FailingListener(listener, () -> failure));
    listener.awaitUps(1);
    assertLineWorks();
    peer.unplug();
    listener.awaitDowns(1);
    // When
    peer.comeBack();
    // Then
    listener.awaitUps(2);
    assertLineWorks();
  }

  @Test
  void refuses_to_write_while_the_device_is_gone() throws IOException {
    // Given
    startAndAwaitUp();
    peer.unplug();
    listener.awaitDowns(1);
    // When
    var write = assertThatThrownBy(() -> transport.write(ascii("x"), DEADLINE));
    // Then
    write.isInstanceOf(TransportException.class);
  }

  @Test
  void makes_the_link_anew_after_a_reset() throws IOException {
    // Given
    startAndAwaitUp();
    // When
    transport.reset();
    // Then
    listener.awaitUps(2);
    assertThat(listener.events()).containsExactly("up", "down", "up");
    peer.unplug();
    listener.awaitDowns(2);
    peer.comeBack();
    listener.awaitUps(3);
    assertLineWorks();
  }

  @Test
  void a_reset_without_a_link_changes_nothing() {
    // Given
    transport.reset();
    // When
    startAndAwaitUp();
    // Then
    assertThat(listener.events()).containsExactly("up");
  }

  @Test
  void tells_nothing_more_after_close() throws IOException {
    // Given
    startAndAwaitUp();
    // When
    transport.close();
    transport.close();
    // Then
    var told = listener.events();
    assertThat(told).startsWith("up").doesNotHaveDuplicates();
    peer.unplug();
    peer.comeBack();
    assertThat(listener.events()).isEqualTo(told);
    assertThatThrownBy(() -> transport.write(ascii("x"), DEADLINE))
        .isInstanceOf(TransportException.class);
  }

  @Test
  @Timeout(10)
  void closes_at_once_while_it_waits_for_the_device() throws IOException {
    // Given
    peer.unplug();
    transport.start(listener);
    // When
    long start = System.nanoTime();
    transport.close();
    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(listener.events()).isEmpty();
  }

  @Test
  void may_be_closed_before_it_was_started() {
    // Given
    var unused = transport;
    // When
    var close = assertThatCode(unused::close);
    // Then
    close.doesNotThrowAnyException();
  }

  final void startAndAwaitUp() {
    transport.start(listener);
    listener.awaitUps(1);
  }

  final void assertLineWorks() throws IOException {
    transport.write(ascii("still here"), DEADLINE);
    assertThat(peer.receive(10)).isEqualTo(ascii("still here"));
  }

  final void write(byte[] bytes) {
    try {
      transport.write(bytes, DEADLINE);
    } catch (TransportException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] randomBytes(long seed) {
    var bytes = new byte[BULK_BYTES];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }
}
