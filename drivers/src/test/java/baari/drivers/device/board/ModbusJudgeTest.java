package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.Bus;
import baari.drivers.bus.LineTiming;
import baari.drivers.device.printer.PrinterWait;
import baari.drivers.transport.Pty;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.slave.ModbusSlave;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import com.ghgande.j2mod.modbus.util.SerialParameters;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Checks the driver with j2mod, another implementation of Modbus, as the slave at the other end of
/// a pair of pseudo-terminals. j2mod does not answer a frame with a wrong CRC.
@Timeout(60)
class ModbusJudgeTest {
  private static final int UNIT = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int REGISTERS = 8;

  private final SimpleProcessImage image = new SimpleProcessImage(UNIT);
  private Pty driverEnd;
  private Pty slaveEnd;
  private ModbusSlave slave;
  private Bus bus;
  private CallBoard board;

  @BeforeEach
  void connect() throws Exception {
    driverEnd = Pty.open();
    slaveEnd = Pty.open();
    pump(driverEnd, slaveEnd);
    pump(slaveEnd, driverEnd);
    for (int register = 0; register < REGISTERS; register++) {
      image.addRegister(new SimpleRegister(0));
    }
    slave = ModbusSlaveFactory.createSerialSlave(parameters(slaveEnd));
    slave.addProcessImage(UNIT, image);
    slave.open();
    var settings = SerialSettings.parse(driverEnd.path().toString(), "9600 8N1");
    bus = new Bus(Transport.serial(settings), LineTiming.of(settings));
    board = BoardProfiles.read("dm36").kind().board(bus, "board", String.valueOf(UNIT));
    bus.start();
  }

  @AfterEach
  void disconnect() {
    bus.close();
    // The slave's reader ends by itself only when its line hangs up. j2mod would stop the thread.
    driverEnd.close();
    slaveEnd.close();
    // The reader then closes its port on its own thread. We must not close the port at the same
    // time, because closing holds a lock and waits for that thread.
    PrinterWait.until(() -> !listens(), PATIENCE);
    ModbusSlaveFactory.close(slave);
  }

  /// Whether the serial library still listens to a port.
  private static boolean listens() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().endsWith("SerialPort$SerialPortEventListener"));
  }

  @Test
  void another_slave_understands_every_text() {
    for (var text : List.of("A047 3", "D042", "")) {
      // When
      board.show(text, false);
      // Then
      assertThat(awaitSent(text)).isEqualTo(text);
      assertThat(digits().stripTrailing()).isEqualTo(text);
    }
    // On a busy machine, an answer may come too late.
    assertThat(board.status().failures()).isLessThan(3);
  }

  @Test
  void a_slave_that_lost_its_registers_is_told_again() {
    // Given
    board.show("D042", false);
    awaitSent("D042");
    // When
    IntStream.range(0, REGISTERS).forEach(register -> image.getRegister(register).setValue(0));
    // Then
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!digits().startsWith("D042") && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(digits()).startsWith("D042");
  }

  private String awaitSent(String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while ((!board.status().sent().equals(text) || board.status().frames() == 0)
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return board.status().sent();
  }

  private String digits() {
    return IntStream.range(0, 6)
        .map(register -> image.getRegister(register).getValue())
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static SerialParameters parameters(Pty pty) {
    var parameters = new SerialParameters();
    parameters.setPortName(pty.path().toString());
    parameters.setBaudRate(9_600);
    parameters.setDatabits(8);
    parameters.setParity("None");
    parameters.setStopbits(1);
    parameters.setEncoding("rtu");
    parameters.setEcho(false);
    return parameters;
  }

  private static void pump(Pty from, Pty to) {
    Thread.ofPlatform()
        .daemon()
        .name("pump " + from.path())
        .start(() -> {
          var chunk = new byte[256];
          try {
            int count = from.read(chunk, Duration.ofSeconds(1));
            while (count >= 0) {
              to.write(Arrays.copyOf(chunk, count), Duration.ofSeconds(5));
              count = from.read(chunk, Duration.ofSeconds(1));
            }
          } catch (IOException e) {
            // Unplugged: the test is over.
          }
        });
  }
}
