package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrinterLinkTest {
  private static final byte[] QUESTION = {1};

  /// An automatic status that says that nothing is wrong.
  private static final byte[] ALL_IS_WELL = {0x10, 0, 0, 0};

  private final CutLine line = new CutLine();
  private final PrinterLink link =
      new PrinterLink(
          line, ProfileFile.shipped("epson-tm-t20").read(), PrinterTimings.network(), () -> {});

  @BeforeEach
  void comes_up() {
    link.up();
    link.received(ALL_IS_WELL);
    assertThat(link.status().canPrint()).isTrue();
  }

  @Test
  void a_failed_write_is_known_before_the_transport_tells_of_it() {
    // When
    line.isCut = true;
    assertThatThrownBy(() -> link.write(QUESTION)).isInstanceOf(TransportException.class);
    // Then
    assertThat(link.isUp()).isFalse();
    assertThat(link.status()).isEqualTo(PrinterStatus.DISCONNECTED);
  }

  @Test
  void what_a_lost_link_still_had_to_say_does_not_make_it_ready() {
    // Given
    line.isCut = true;
    assertThatThrownBy(() -> link.write(QUESTION)).isInstanceOf(TransportException.class);
    // When
    link.received(ALL_IS_WELL);
    // Then
    assertThat(link.status()).isEqualTo(PrinterStatus.DISCONNECTED);
  }

  @Test
  void the_next_link_is_ready_again() {
    // Given
    line.isCut = true;
    assertThatThrownBy(() -> link.write(QUESTION)).isInstanceOf(TransportException.class);
    // When
    link.down("cut");
    link.up();
    link.received(ALL_IS_WELL);
    // Then
    assertThat(link.isUp()).isTrue();
    assertThat(link.status().canPrint()).isTrue();
  }

  @Test
  void a_write_that_fails_late_says_nothing_of_the_next_link() {
    // Given
    line.isCut = true;
    line.meanwhile =
        () -> {
          link.down("cut");
          link.up();
          link.received(ALL_IS_WELL);
        };
    // When
    assertThatThrownBy(() -> link.write(QUESTION)).isInstanceOf(TransportException.class);
    // Then
    assertThat(link.isUp()).isTrue();
    assertThat(link.status().canPrint()).isTrue();
  }

  /// Takes everything until it is cut.
  private static final class CutLine implements Transport {
    boolean isCut;
    Runnable meanwhile = () -> {};

    @Override
    public void write(byte[] bytes, Duration deadline) throws TransportException {
      if (isCut) {
        meanwhile.run();
        throw new TransportException("cut");
      }
    }

    @Override
    public void start(Listener listener) {}

    @Override
    public void reset() {}

    @Override
    public String name() {
      return "cut line";
    }

    @Override
    public void close() {}
  }
}
