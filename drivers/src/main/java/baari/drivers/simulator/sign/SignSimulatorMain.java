package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// One sign, for people and other programs. Prints the serial device to open, then each text that
/// is shown and everything that is ignored. Runs until the process ends.
public final class SignSimulatorMain {
  private static final String USAGE =
      """
      simulate sign [KIND] [--fault FAULT]
        KIND   alpha (address 01), modbus (unit 1, six digits in registers 0 to 5), four-byte (board 5),
               colon-frame, caller-68 (caller 5); without KIND: alpha
        FAULT  dead, mute, slow, wrong-check\
      """;

  private static final int NUMBER_BOARD = 5;
  private static final int DIGITS = 6;

  private SignSimulatorMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    SignSimulator sign;
    try {
      sign = of(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(sign.line()::close, "unplug the sign"));
    tell("", sign, System.out::println);
    System.out.println(sign.line().path());
    new CountDownLatch(1).await();
  }

  /// Reports what is shown and what is ignored from now on, one line each.
  ///
  /// @param name printed after the time on each line
  static void tell(String name, SignSimulator sign, Consumer<String> lines) {
    sign.onLit(
        lit -> lines.accept(lit.at() + name + (lit.flashing() ? " flashing " : " ") + lit.text()));
    sign.onIgnored(ignored ->
        lines.accept(ignored.at() + name + " ignored, " + ignored.why() + ": " + ignored.bytes()));
  }

  /// @throws IllegalArgumentException for unknown arguments
  static SignSimulator of(List<String> arguments) throws IOException {
    var line = new SimulatedLine("sign", LineSpeed.AS_A_LINE);
    try {
      int options = arguments.indexOf("--fault");
      boolean named = !arguments.isEmpty() && options != 0;
      var sign = kind(named ? arguments.getFirst() : "alpha", line);
      int known = (named ? 1 : 0) + (options < 0 ? 0 : 2);
      if (arguments.size() != known || options == arguments.size() - 1) {
        throw new IllegalArgumentException("Not understood: " + String.join(" ", arguments));
      }
      sign.fault(options < 0 ? Fault.NONE : fault(arguments.get(options + 1)));
      return sign;
    } catch (IllegalArgumentException e) {
      line.close();
      throw e;
    }
  }

  private static SignSimulator kind(String kind, SimulatedLine line) {
    return switch (kind) {
      case "alpha" -> new AlphaSignSimulator(line, "01");
      case "modbus" -> new ModbusSignSimulator(line, 1, DIGITS);
      case "four-byte" ->
          new NumberSignSimulator(line, NumberSignSimulator.Frame.FOUR_BYTES, NUMBER_BOARD);
      case "colon-frame" ->
          new NumberSignSimulator(line, NumberSignSimulator.Frame.COLON, NUMBER_BOARD);
      case "caller-68" ->
          new NumberSignSimulator(line, NumberSignSimulator.Frame.CALLER, NUMBER_BOARD);
      default -> throw new IllegalArgumentException("There is no simulated sign '" + kind + "'");
    };
  }

  /// The fault by the name that people write: `wrong-check`.
  static Fault fault(String word) {
    try {
      return Fault.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no fault '" + word + "'", e);
    }
  }
}
