package baari.drivers.device.hall;

import static com.pi4j.io.gpio.digital.DigitalState.HIGH;
import static com.pi4j.io.gpio.digital.DigitalState.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.gpio.GpioException;
import baari.drivers.simulator.gpio.SimulatedGpio;
import baari.drivers.simulator.gpio.SimulatedGpio.Change;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lamp, chime and button on simulated lines; only the last two tests let real time pass.
@Timeout(20)
class GpioDevicesTest {
  private static final int LINE = 17;
  private static final Duration RING = Duration.ofMillis(150);
  private static final Duration DEBOUNCE = Duration.ofMillis(20);
  private static final Duration BOUNCE = Duration.ofMillis(2);
  private static final Duration LONG = Duration.ofSeconds(1);

  private final SimulatedGpio simulated = new SimulatedGpio();
  private final ManualTimer timer = new ManualTimer();
  private final AtomicInteger presses = new AtomicInteger();

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void a_lamp_goes_on_and_off_and_is_out_when_closed() throws GpioException {
    // Given
    var lamp = new GpioLamp(simulated.gpio().output(LINE, LOW));
    boolean atFirst = lamp.isOn();
    // When
    lamp.set(true);
    boolean lit = lamp.isOn() && simulated.level(LINE) == LOW;
    lamp.close();
    // Then
    assertThat(atFirst).isFalse();
    assertThat(lit).isTrue();
    assertThat(lamp.isOn()).isFalse();
    assertThat(simulated.level(LINE)).isEqualTo(HIGH);
  }

  @Test
  void a_chime_rings_for_its_time() throws GpioException {
    // Given
    var chime = new GpioChime(simulated.gpio().output(LINE, HIGH), RING, timer);
    // When
    chime.strike();
    timer.pass(RING.minusMillis(1));
    var before = simulated.level(LINE);
    timer.pass(Duration.ofMillis(1));
    // Then
    assertThat(before).isEqualTo(HIGH);
    assertThat(simulated.level(LINE)).isEqualTo(LOW);
  }

  @Test
  void rings_never_overlap() throws GpioException {
    // Given
    var chime = new GpioChime(simulated.gpio().output(LINE, HIGH), RING, timer);
    chime.strike();
    timer.pass(RING.dividedBy(2));
    // When
    chime.strike();
    timer.pass(LONG);
    chime.strike();
    timer.pass(LONG);
    // Then
    assertThat(simulated.changes(LINE))
        .extracting(Change::state)
        .containsExactly(LOW, HIGH, LOW, HIGH, LOW);
  }

  @Test
  void a_chime_that_is_closed_while_it_rings_is_silent() throws GpioException {
    // Given
    var chime = new GpioChime(simulated.gpio().output(LINE, HIGH), RING, timer);
    chime.strike();
    // When
    chime.close();
    chime.strike();
    // Then
    assertThat(simulated.level(LINE)).isEqualTo(LOW);
    assertThat(timer.pending()).isZero();
  }

  @Test
  void a_press_is_one_event_however_the_contact_bounces() throws GpioException {
    // Given
    var _ = button();
    // When
    bounce(LOW);
    timer.pass(DEBOUNCE);
    int whenDown = presses.get();
    timer.pass(LONG);
    bounce(HIGH);
    timer.pass(LONG);
    // Then
    assertThat(whenDown).isEqualTo(1);
    assertThat(presses).hasValue(1);
  }

  @Test
  void every_press_counts() throws GpioException {
    // Given
    var _ = button();
    // When
    for (int press = 0; press < 5; press++) {
      bounce(LOW);
      timer.pass(LONG);
      bounce(HIGH);
      timer.pass(LONG);
    }
    // Then
    assertThat(presses).hasValue(5);
  }

  @Test
  void a_spike_is_no_press() throws GpioException {
    // Given
    var _ = button();
    // When
    simulated.drive(LINE, LOW);
    timer.pass(BOUNCE);
    simulated.drive(LINE, HIGH);
    timer.pass(LONG);
    // Then
    assertThat(presses).hasValue(0);
  }

  @Test
  void a_gap_while_the_button_is_held_is_no_second_press() throws GpioException {
    // Given
    var _ = button();
    bounce(LOW);
    timer.pass(LONG);
    // When
    simulated.drive(LINE, HIGH);
    timer.pass(BOUNCE);
    simulated.drive(LINE, LOW);
    timer.pass(LONG);
    // Then
    assertThat(presses).hasValue(1);
  }

  @Test
  void a_storm_of_edges_leaves_one_timer_at_most() throws GpioException {
    // Given
    var _ = button();
    // When
    for (int edge = 0; edge < 1_000; edge++) {
      simulated.drive(LINE, edge % 2 == 0 ? LOW : HIGH);
    }
    // Then
    assertThat(timer.pending()).isEqualTo(1);
  }

  @Test
  void a_contact_that_is_stuck_at_the_start_is_no_press() throws GpioException {
    // Given
    var input = simulated.gpio().input(LINE, LOW, Duration.ZERO);
    simulated.drive(LINE, LOW);
    new GpioButton(input, DEBOUNCE, timer).onPress(presses::incrementAndGet);
    // When
    bounce(LOW);
    timer.pass(LONG);
    // Then
    assertThat(presses).hasValue(0);
  }

  @Test
  void a_closed_button_says_nothing() throws GpioException {
    // Given
    var button = button();
    bounce(LOW);
    // When
    button.close();
    timer.pass(LONG);
    // Then
    assertThat(presses).hasValue(0);
  }

  @Test
  void a_press_is_told_in_real_time() throws Exception {
    // Given
    var pressed = new CountDownLatch(1);
    try (var button = new GpioButton(simulated.gpio().input(LINE, LOW, Duration.ZERO), DEBOUNCE)) {
      button.onPress(pressed::countDown);
      // When
      simulated.drive(LINE, LOW);
      boolean told = pressed.await(10, TimeUnit.SECONDS);
      // Then
      assertThat(told).isTrue();
    }
  }

  @Test
  void a_ring_ends_in_real_time() throws Exception {
    // Given
    var silent = new CountDownLatch(1);
    var output = simulated.gpio().output(LINE, HIGH);
    try (var chime = new GpioChime(output, Duration.ofMillis(30))) {
      output.addListener(event -> {
        if (event.state() == LOW) {
          silent.countDown();
        }
      });
      // When
      chime.strike();
      boolean ended = silent.await(10, TimeUnit.SECONDS);
      // Then
      assertThat(ended).isTrue();
    }
  }

  private GpioButton button() throws GpioException {
    var button = new GpioButton(simulated.gpio().input(LINE, LOW, Duration.ZERO), DEBOUNCE, timer);
    button.onPress(presses::incrementAndGet);
    return button;
  }

  /// Some quick edges that end at `level`.
  private void bounce(DigitalState level) {
    var other = DigitalState.getInverseState(level);
    for (int edge = 0; edge < 5; edge++) {
      simulated.drive(LINE, level);
      timer.pass(BOUNCE);
      simulated.drive(LINE, other);
      timer.pass(BOUNCE);
    }
    simulated.drive(LINE, level);
  }
}
