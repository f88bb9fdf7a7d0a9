package baari.drivers.protocol.modbus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The registers that contain what a board shows.
///
/// @param register the first register of the text
/// @param count how many registers the text has
/// @param readable whether the board can be asked what it shows
/// @param settings written before the first text and after every loss of the board
public record RegisterMap(
    int register,
    int count,
    Encoding encoding,
    Writing writing,
    Optional<Flash> flash,
    boolean readable,
    List<Setting> settings) {

  /// How characters are stored in registers.
  public enum Encoding {
    /// One character code in each register.
    CHARACTER,
    /// Two character codes in each register, the first in the high byte.
    PAIRS,
    /// The first number in the text, signed, in one register.
    NUMBER
  }

  /// Which function writes the registers.
  public enum Writing {
    /// 06, one register at a time.
    SINGLE,
    /// 16, all at once.
    MULTIPLE
  }

  /// A register that makes the text blink.
  public record Flash(int register, int steady, int flashing) {}

  public record Setting(int register, int value) {}

  private static final int GREATEST = Short.MAX_VALUE;

  public RegisterMap {
    settings = List.copyOf(settings);
  }

  /// The registers' values for a text.
  ///
  /// @throws IllegalArgumentException when it does not fit
  public List<Integer> values(String text) {
    return switch (encoding) {
      case CHARACTER -> codes(text, count);
      case PAIRS -> paired(codes(text, 2 * count));
      case NUMBER -> List.of(number(text));
    };
  }

  private static List<Integer> codes(String text, int characters) {
    if (text.length() > characters || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "The board shows %d characters of ASCII, not '%s'".formatted(characters, text));
    }
    var padded = text + " ".repeat(characters - text.length());
    return padded.chars().boxed().toList();
  }

  private static List<Integer> paired(List<Integer> codes) {
    return IntStream.range(0, codes.size() / 2)
        .mapToObj(at -> codes.get(2 * at) << Byte.SIZE | codes.get(2 * at + 1))
        .toList();
  }

  private static int number(String text) {
    var digits = text.replaceAll("\\D", "");
    if (digits.length() > 5 || (!digits.isEmpty() && Integer.parseInt(digits) > GREATEST)) {
      throw new IllegalArgumentException(
          "The board shows a number up to %d, not '%s'".formatted(GREATEST, text));
    }
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /// The requests that write a text, in order, the text last.
  public List<ModbusRequest> requests(int unit, String text, boolean flashes) {
    var requests = new ArrayList<ModbusRequest>();
    flash.ifPresent(lamp ->
        requests.add(
            new ModbusRequest.WriteRegister(
                unit, lamp.register, flashes ? lamp.flashing : lamp.steady)));
    var values = values(text);
    switch (writing) {
      case MULTIPLE -> requests.add(new ModbusRequest.WriteRegisters(unit, register, values));
      case SINGLE ->
          IntStream.range(0, values.size())
              .mapToObj(at -> new ModbusRequest.WriteRegister(unit, register + at, values.get(at)))
              .forEach(requests::add);
    }
    return requests;
  }
}
