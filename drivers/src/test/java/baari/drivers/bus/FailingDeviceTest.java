package baari.drivers.bus;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.FailingListener;
import baari.drivers.device.board.BoardProfiles;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.ModbusSignSimulator;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two devices on one line: one fails in one of its methods, the other works.
@Timeout(60)
class FailingDeviceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  enum Place {
    NAME,
    NEXT,
    DONE,
    LINE_UP,
    LINE_DOWN,
    HEARD,
    READING
  }

  @ParameterizedTest
  @EnumSource
  void a_device_that_throws_does_not_stop_the_line(Place place) throws Exception {
    check(new Failing(place, () -> new IllegalStateException("bug")));
  }

  @ParameterizedTest
  @EnumSource
  void a_device_with_an_error_does_not_stop_the_line(Place place) throws Exception {
    check(new Failing(place, () -> new AssertionError("worse")));
  }

  private static void check(BusDevice failing) throws Exception {
    // Given
    try (var line = new SimulatedLine("bus", LineSpeed.AT_ONCE)) {
      var sign = new ModbusSignSimulator(line, 1, 6);
      var settings = SerialSettings.parse(line.path().toString(), "19200 8N1");
      try (var bus = new Bus(Transport.serial(settings), LineTiming.of(settings))) {
        bus.attach(failing);
        var board = BoardProfiles.read("dm36").kind().board(bus, "board", "1");
        bus.start();
        board.show("D001", false);
        assertThat(sign.awaitLit("D001", PATIENCE)).isTrue();
        line.unplug();
        line.replug();
        // When
        board.show("D002", false);
        // Then
        assertThat(sign.awaitLit("D002", PATIENCE)).isTrue();
      }
    }
  }

  /// Wants the line at once, again and again. Sometimes it gets an answer that nobody asked for.
  private record Failing(Place place, Supplier<Throwable> failure) implements BusDevice {
    private static final Duration EVERY = Duration.ofMillis(20);

    private void maybe(Place here) {
      if (here == place) {
        FailingListener.fail(failure.get());
      }
    }

    @Override
    public String name() {
      maybe(Place.NAME);
      return "failing";
    }

    @Override
    public Optional<DueExchange> next() {
      maybe(Place.NEXT);
      var reply =
          new Reply.Awaited(
              8,
              Duration.ofMillis(5),
              _ -> {
                maybe(Place.READING);
                return Reply.Verdict.INCOMPLETE;
              });
      return Optional.of(
          new DueExchange(
              Exchange.of(new byte[] {0x55}, reply),
              System.nanoTime() + EVERY.toNanos(),
              DueExchange.Urgency.AT_ONCE));
    }

    @Override
    public void done(ExchangeResult outcome) {
      maybe(Place.DONE);
    }

    @Override
    public void lineUp() {
      maybe(Place.LINE_UP);
    }

    @Override
    public void lineDown() {
      maybe(Place.LINE_DOWN);
    }

    @Override
    public void heard(byte[] bytes) {
      maybe(Place.HEARD);
    }
  }
}
