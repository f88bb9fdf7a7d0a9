package baari.drivers.protocol.alpha;

import baari.drivers.protocol.alpha.AlphaCommand.CallString;
import baari.drivers.protocol.alpha.AlphaCommand.ClearErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ClearPriority;
import baari.drivers.protocol.alpha.AlphaCommand.ConfigureMemory;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace;
import baari.drivers.protocol.alpha.AlphaCommand.Mode;
import baari.drivers.protocol.alpha.AlphaCommand.ReadErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ReadMemory;
import baari.drivers.protocol.alpha.AlphaCommand.WriteString;
import baari.drivers.protocol.alpha.AlphaCommand.WriteText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One transmission to the signs on a line:
///
/// ```
/// 00 00 00 00 00   the sign finds the baud rate
/// 01               start of header
/// 5A a a           type 'Z' (every model), address as two hex digits
/// 02 command 03 ssss   for each command; ssss = sum of the bytes 02 to 03, four hex digits
/// 04               end
/// ```
///
/// Written from the Alpha Sign Communications Protocol, Adaptive Micro Systems document 9708-8061F.
///
/// @param address two hex digits; `00` means every sign, and `?` instead of a digit means any digit
/// @param commands at least one, in the order in which the sign executes them
public record AlphaFrame(String address, List<AlphaCommand> commands) {
  /// Every sign on the line.
  public static final String EVERY_SIGN = "00";

  /// The pause that a sign needs between bursts: see [#bursts()].
  public static final Duration PAUSE = Duration.ofMillis(100);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-F?]{2}");
  private static final String PREAMBLE = "\0\0\0\0\0";
  private static final char START_OF_HEADER = 0x01;
  private static final char START_OF_TEXT = 0x02;
  private static final char END_OF_TEXT = 0x03;
  private static final char END_OF_TRANSMISSION = 0x04;
  private static final char ESCAPE = 0x1B;
  private static final char EVERY_MODEL = 'Z';
  private static final char FILL = '0';
  private static final char CALL_STRING = 0x10;
  private static final String FLASH_ON = "\u00071";
  private static final String FLASH_OFF = "\u00070";

  public AlphaFrame {
    commands = List.copyOf(commands);
    if (commands.isEmpty() || !ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "A frame needs a command and an address of two hex digits, not " + address);
    }
  }

  public static AlphaFrame of(String address, AlphaCommand... commands) {
    return new AlphaFrame(address, List.of(commands));
  }

  /// The frame in one piece.
  public byte[] encode() {
    return bytes(String.join("", pieces()));
  }

  /// The frame in pieces. The sender pauses for [#PAUSE] between two pieces: the protocol requires
  /// this after each 02 of a frame with several commands. A frame with one command is one piece.
  public List<byte[]> bursts() {
    return commands.size() == 1
        ? List.of(encode())
        : pieces().stream().map(AlphaFrame::bytes).toList();
  }

  /// The pieces, cut after each 02.
  private List<String> pieces() {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder(PREAMBLE).append(START_OF_HEADER).append(EVERY_MODEL);
    piece.append(address);
    for (var command : commands) {
      pieces.add(piece.append(START_OF_TEXT).toString());
      var body = body(command) + END_OF_TEXT;
      piece = new StringBuilder(body).append(checksum(START_OF_TEXT + body));
    }
    pieces.add(piece.append(END_OF_TRANSMISSION).toString());
    return pieces;
  }

  private static String body(AlphaCommand command) {
    return switch (command) {
      case WriteText(var label, var mode, var text) ->
          "A" + label + ESCAPE + FILL + mode.code + text;
      case ClearPriority() -> "A" + AlphaCommand.PRIORITY;
      case CallString(var label, var string) ->
          "A" + label + ESCAPE + FILL + Mode.HOLD.code + CALL_STRING + string;
      case WriteString(var label, var flash, var text) ->
          "G" + label + (flash ? FLASH_ON + text + FLASH_OFF : text);
      case ConfigureMemory(var files) ->
          files.stream().map(FileSpace::code).collect(Collectors.joining("", "E$", ""));
      case ReadMemory() -> "F" + AlphaAnswer.MEMORY;
      case ReadErrors() -> "F" + AlphaAnswer.ERRORS;
      case ClearErrors() -> "E4";
    };
  }

  private static String checksum(String block) {
    return HEX.toHexDigits((short) block.chars().sum());
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.US_ASCII);
  }
}
