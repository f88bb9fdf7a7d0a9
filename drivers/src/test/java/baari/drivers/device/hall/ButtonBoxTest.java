package baari.drivers.device.hall;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.Bus;
import baari.drivers.bus.LineTiming;
import baari.drivers.device.hall.ButtonBox.Speaking;
import baari.drivers.device.printer.PrinterWait;
import baari.drivers.protocol.box.BoxFrame;
import baari.drivers.simulator.box.ButtonBoxSimulator;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Button boxes that speak first and button boxes that are polled, on one simulated line.
@Timeout(60)
class ButtonBoxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<Keypad.Key> keys = new LinkedBlockingQueue<>();
  private SimulatedLine line;
  private Bus bus;

  @BeforeEach
  void wire() throws IOException {
    line = new SimulatedLine("bus", LineSpeed.AS_A_LINE);
    var settings = SerialSettings.parse(line.path().toString(), BoxFrame.LINE);
    bus = new Bus(Transport.serial(settings), LineTiming.of(settings));
  }

  @AfterEach
  void cut() {
    bus.close();
    line.close();
  }

  @ParameterizedTest
  @EnumSource
  void each_key_is_told_once(Speaking speaking) throws InterruptedException {
    // Given
    var simulator = simulator(0x31, speaking);
    box("31", speaking);
    awaitShown(simulator);
    var order = List.of(Keypad.Key.CALL, Keypad.Key.START, Keypad.Key.TRANSFER, Keypad.Key.NO_SHOW);
    for (var key : order) {
      // When
      simulator.press(1 + order.indexOf(key));
      // Then
      assertThat(keys.poll(20, TimeUnit.SECONDS)).isEqualTo(key);
    }
    assertThat(keys).isEmpty();
  }

  @Test
  void the_display_shows_the_newest_text_and_how_it_blinks() throws InterruptedException {
    // Given
    var simulator = simulator(0x31, Speaking.FIRST);
    var box = box("31", Speaking.FIRST);
    // When
    box.show("042", Keypad.FOR_EVER);
    boolean shown = simulator.await(() -> simulator.text().equals("042"), PATIENCE);
    var forEver = simulator.blinks();
    box.show("7", 2);
    boolean next = simulator.await(() -> simulator.text().equals("7  "), PATIENCE);
    // Then
    assertThat(shown).isTrue();
    assertThat(forEver).isEmpty();
    assertThat(next).isTrue();
    assertThat(simulator.blinks()).hasValue(2);
  }

  @Test
  void two_polled_boxes_do_not_take_each_others_keys() throws InterruptedException {
    // Given
    var first = simulator(0x31, Speaking.WHEN_POLLED);
    var second = simulator(0x32, Speaking.WHEN_POLLED);
    var firstKeys = new LinkedBlockingQueue<Keypad.Key>();
    new ButtonBox(bus, "first", "31", Speaking.WHEN_POLLED).onKey(firstKeys::add);
    box("32", Speaking.WHEN_POLLED);
    // When
    second.press(2);
    var key = keys.poll(20, TimeUnit.SECONDS);
    first.press(1);
    var firstKey = firstKeys.poll(20, TimeUnit.SECONDS);
    // Then
    assertThat(key).isEqualTo(Keypad.Key.START);
    assertThat(firstKey).isEqualTo(Keypad.Key.CALL);
    assertThat(keys).isEmpty();
  }

  @Test
  void a_box_that_comes_back_shows_what_it_should_and_is_heard_again() throws InterruptedException {
    // Given
    var simulator = simulator(0x31, Speaking.WHEN_POLLED);
    simulator.fault(Fault.DEAD);
    var box = box("31", Speaking.WHEN_POLLED);
    box.show("042", 0);
    // When
    simulator.fault(Fault.NONE);
    simulator.press(1);
    // Then
    assertThat(keys.poll(20, TimeUnit.SECONDS)).isEqualTo(Keypad.Key.CALL);
    assertThat(simulator.await(() -> simulator.text().equals("042"), PATIENCE)).isTrue();
  }

  @Test
  void a_box_that_does_not_answer_is_told_apart_from_one_that_does() {
    // Given
    var dead = simulator(0x31, Speaking.WHEN_POLLED);
    dead.fault(Fault.DEAD);
    simulator(0x32, Speaking.WHEN_POLLED);
    var silent = new ButtonBox(bus, "silent", "31", Speaking.WHEN_POLLED);
    var live = box("32", Speaking.WHEN_POLLED);
    PrinterWait.until(live::isConnected, PATIENCE);
    // When
    PrinterWait.until(() -> !silent.isConnected(), PATIENCE);
    dead.fault(Fault.NONE);
    // Then
    PrinterWait.until(silent::isConnected, PATIENCE);
    assertThat(live.isConnected()).isTrue();
  }

  private void awaitShown(ButtonBoxSimulator simulator) throws InterruptedException {
    assertThat(simulator.await(() -> simulator.shown() > 0, PATIENCE)).isTrue();
  }

  private ButtonBoxSimulator simulator(int address, Speaking speaking) {
    return new ButtonBoxSimulator(line, address, speaking == Speaking.WHEN_POLLED);
  }

  /// A started box that shows dashes.
  private ButtonBox box(String address, Speaking speaking) {
    var box = new ButtonBox(bus, "box " + address, address, speaking);
    box.onKey(keys::add);
    box.show("---", 0);
    bus.start();
    return box;
  }
}
