package baari.drivers.simulator.sign;

import baari.drivers.simulator.box.ButtonBoxSimulator;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice;
import baari.drivers.simulator.line.SimulatedLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// One line with many devices, for people and other programs. Prints the serial device to open and
/// the devices on it, then each text that is shown and everything that is ignored. Reads one
/// command per line. Runs until the process ends.
public final class BusSimulatorMain {
  private static final int UNITS = 3;
  private static final int DIGITS = 6;
  private static final int NUMBER_BOARD = 9;
  private static final int POLLED_BOX = 0x31;
  private static final int FIRST_SPEAKING_BOX = 0x32;
  private static final String COMMANDS =
      """
      Commands: fault NAME dead|mute|slow|wrong-check|none    press NAME 1|2|3|4
                noise PROBABILITY    unplug    replug    power-cycle NAME\
      """;

  private final SimulatedLine line;
  private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();

  BusSimulatorMain(SimulatedLine line) {
    this.line = line;
    for (int unit = 1; unit <= UNITS; unit++) {
      devices.put("modbus-" + unit, new ModbusSignSimulator(line, unit, DIGITS));
    }
    var frame = NumberSignSimulator.Frame.FOUR_BYTES;
    devices.put("four-byte-9", new NumberSignSimulator(line, frame, NUMBER_BOARD));
    devices.put("alpha-0A", new AlphaSignSimulator(line, "0A"));
    devices.put("box-31", new ButtonBoxSimulator(line, POLLED_BOX, true));
    devices.put("box-32", new ButtonBoxSimulator(line, FIRST_SPEAKING_BOX, false));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var line = new SimulatedLine("bus", LineSpeed.AS_A_LINE);
    Runtime.getRuntime().addShutdownHook(new Thread(line::close, "unplug the bus"));
    var simulator = new BusSimulatorMain(line);
    System.out.println(line.path());
    System.out.println(
        "On it: "
            + String.join(", ", simulator.devices.keySet())
            + " (box-31 is polled, box-32 speaks first)");
    System.out.println(COMMANDS);
    simulator.tell(System.out::println);
    simulator.listen();
    // The input has ended, for example without a terminal. The devices continue.
    new CountDownLatch(1).await();
  }

  /// Reports what each sign shows and ignores from now on. All signs receive every frame, so a
  /// frame for one sign is also reported as ignored by each other sign.
  void tell(Consumer<String> lines) {
    devices.forEach((name, device) -> {
      if (device instanceof SignSimulator sign) {
        SignSimulatorMain.tell(" " + name, sign, lines);
      }
    });
  }

  private void listen() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    var command = in.readLine();
    while (command != null) {
      try {
        obey(command.strip().split("\\s+", -1));
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage() + "\n" + COMMANDS);
      }
      command = in.readLine();
    }
  }

  /// @throws IllegalArgumentException when there is no such command
  void obey(String[] words) throws IOException {
    switch (words[0] + " " + words.length) {
      case "fault 3" -> device(words[1]).fault(SignSimulatorMain.fault(words[2]));
      case "press 3" -> box(words[1]).press(key(words[2]));
      case "power-cycle 2" -> sign(words[1]).powerCycle();
      case "noise 2" -> line.noise(Double.parseDouble(words[1]), System.nanoTime());
      case "unplug 1" -> line.unplug();
      case "replug 1" -> line.replug();
      default -> throw new IllegalArgumentException("Not understood");
    }
  }

  SimulatedDevice device(String name) {
    var device = devices.get(name);
    if (device == null) {
      throw new IllegalArgumentException("There is no " + name + " on this line");
    }
    return device;
  }

  private SignSimulator sign(String name) {
    if (device(name) instanceof SignSimulator sign) {
      return sign;
    }
    throw new IllegalArgumentException(name + " is not a sign");
  }

  private ButtonBoxSimulator box(String name) {
    if (device(name) instanceof ButtonBoxSimulator box) {
      return box;
    }
    throw new IllegalArgumentException(name + " is not a button box");
  }

  private static int key(String digit) {
    if (!digit.matches("[1-4]")) {
      throw new IllegalArgumentException("Keys are 1 to 4");
    }
    return Integer.parseInt(digit);
  }
}
