package baari.drivers.device.board;

import baari.drivers.bus.Bus;
import baari.drivers.protocol.modbus.ModbusRequest;
import baari.drivers.protocol.modbus.RegisterMap;
import baari.drivers.protocol.template.FrameTemplate;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The protocol of a board, as data.
public sealed interface BoardKind {

  /// An Alpha sign, addressed by two hex digits; `00` is every sign on the line.
  record Alpha(AlphaMode mode) implements BoardKind {}

  /// Addressed by its unit, 1 to 247; 0 is every unit on the line.
  record Modbus(RegisterMap map) implements BoardKind {}

  /// Addressed by a number, if the frame has an address.
  ///
  /// @param answer the answer of a board that has understood, if it answers at all
  /// @param rest how long the line stays quiet after a frame
  /// @param blank the text that is sent instead of an empty text
  record Template(FrameTemplate frame, Optional<FrameTemplate> answer, Duration rest, String blank)
      implements BoardKind {}

  /// A board at `address`, attached to `bus`. The bus has not been started yet and belongs to the
  /// caller.
  ///
  /// @param name a name that people recognise
  /// @throws IllegalArgumentException when there is no such address
  default CallBoard board(Bus bus, String name, String address) {
    return new BusBoard(bus, name, dialogue(address));
  }

  /// @throws IllegalArgumentException when there is no such address, or when the board cannot show
  ///   `text`
  default void check(String address, String text) {
    dialogue(address).check(new Message(text, false));
  }

  private BoardDialogue dialogue(String address) {
    return switch (this) {
      case Alpha(var mode) ->
          alpha(mode, Addresses.matched(Addresses.HEX, address, "two digits 0-9 A-F"));
      case Modbus(var map) ->
          new ModbusBoard(Addresses.number(address, ModbusRequest.LAST_UNIT), map);
      case Template template ->
          new TemplateBoard(Addresses.number(address, Addresses.GREATEST), template);
    };
  }

  private static BoardDialogue alpha(AlphaMode mode, String address) {
    return switch (mode) {
      case PRIORITY -> new AlphaPriority(address);
      case STRING -> {
        if (address.equals("00")) {
          throw new IllegalArgumentException(
              "the address must be one sign's own, because several signs cannot answer at once");
        }
        yield new AlphaString(address);
      }
    };
  }

  /// How addresses are written.
  final class Addresses {
    private static final Pattern HEX = Pattern.compile("[0-9A-F]{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}");
    private static final int GREATEST = 65_535;

    private Addresses() {}

    private static String matched(Pattern pattern, String address, String words) {
      if (!pattern.matcher(address).matches()) {
        throw new IllegalArgumentException("the address must be " + words);
      }
      return address;
    }

    private static int number(String address, int greatest) {
      int number = Integer.parseInt(matched(DECIMAL, address, "a number from 0 to " + greatest));
      if (number > greatest) {
        throw new IllegalArgumentException("the address must be 0 to " + greatest);
      }
      return number;
    }
  }
}
