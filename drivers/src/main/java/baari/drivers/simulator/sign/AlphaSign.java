package baari.drivers.simulator.sign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files in a sign's memory, what the sign shows, and its serial error register. A new sign has
/// room for TEXT A only. Like a real sign, it refuses to write a file that its memory has no room
/// for, and notes that as an illegal label.
final class AlphaSign {
  static final int ILLEGAL_COMMAND = 0x20;
  static final int CHECKSUM_ERROR = 0x10;
  static final int TIME_OUT = 0x04;

  private static final int NO_ERRORS = 0x40;
  private static final int PRIORITY_SIZE = 125;
  private static final char PRIORITY = '0';
  private static final char FLASH = 'c';
  private static final String BLINK_ON = "\u00071";

  /// Position (middle, top, bottom, fill, left, right), mode, text; 10 calls a STRING.
  private static final Pattern TEXT =
      Pattern.compile("A([!-~])(?:\u001b[ \"&012]([a-z])((?:[ -~]|\u0010[!-~])*))?");

  /// 07 and a digit switches blinking characters on or off.
  private static final Pattern STRING = Pattern.compile("G([!-~])((?:[ -~]|\u0007[01])*)");

  private static final Pattern BLINK = Pattern.compile("\u0007(.)");
  private static final Pattern SPACE = Pattern.compile("([!-~])([AB])[UL]([0-9A-F]{4})[0-9A-F]{4}");
  private static final Pattern MEMORY = Pattern.compile("E\\$((?:" + SPACE + ")*)");
  private static final Pattern CALL = Pattern.compile("\u0010(.)");

  private record Text(char mode, String text) {
    static final Text NONE = new Text('b', "");
  }

  private record Space(char kind, int size) {
    boolean holds(char kind, String text) {
      return this.kind == kind && text.length() <= size;
    }
  }

  private static final Space NO_SPACE = new Space(' ', -1);

  private final Map<Character, Space> memory = new HashMap<>(Map.of('A', new Space('A', 256)));
  private String division = "AAU0100FFFF";
  private int errors = NO_ERRORS;
  private final Map<Character, Text> texts = new HashMap<>();
  private final Map<Character, String> strings = new HashMap<>();
  private Text priority = Text.NONE;

  void note(int error) {
    errors |= error;
  }

  /// The answer to a question: `F$` for the division of its memory, `F*` for its error register.
  Optional<String> answer(String question) {
    return switch (question) {
      case "F$" -> Optional.of("E$" + division);
      case "F*" -> Optional.of("E*" + (char) errors);
      default -> Optional.empty();
    };
  }

  /// @return false for a command that it does not know or has no room for
  boolean obey(String command) {
    boolean obeyed = command.equals("E4") ? clearErrors() : write(command);
    if (!obeyed) {
      note(ILLEGAL_COMMAND);
    }
    return obeyed;
  }

  private boolean clearErrors() {
    errors = NO_ERRORS;
    return true;
  }

  private boolean write(String command) {
    var text = TEXT.matcher(command);
    if (text.matches()) {
      return writeText(text);
    }
    var string = STRING.matcher(command);
    if (string.matches()) {
      return writeString(string.group(1).charAt(0), string.group(2));
    }
    var spaces = MEMORY.matcher(command);
    if (spaces.matches()) {
      configure(spaces.group(1));
      return true;
    }
    return false;
  }

  /// The text that can be read on the sign.
  String lit() {
    return BLINK.matcher(composed()).replaceAll("");
  }

  boolean flashing() {
    boolean blinks = shown().mode == FLASH || composed().contains(BLINK_ON);
    return blinks && !lit().isEmpty();
  }

  private String composed() {
    return CALL.matcher(shown().text).replaceAll(this::quoted);
  }

  private Text shown() {
    return priority.text.isEmpty() ? texts.getOrDefault('A', Text.NONE) : priority;
  }

  private String quoted(MatchResult call) {
    return Matcher.quoteReplacement(strings.getOrDefault(call.group(1).charAt(0), ""));
  }

  private boolean writeText(MatchResult command) {
    char label = command.group(1).charAt(0);
    var text =
        command.group(2) == null
            ? Text.NONE
            : new Text(command.group(2).charAt(0), command.group(3));
    if (label == PRIORITY) {
      boolean fits = text.text.length() <= PRIORITY_SIZE;
      priority = fits ? text : priority;
      return fits;
    }
    if (!space(label).holds('A', text.text)) {
      return false;
    }
    texts.put(label, text);
    return true;
  }

  private boolean writeString(char label, String text) {
    if (!space(label).holds('B', text)) {
      return false;
    }
    strings.put(label, text);
    return true;
  }

  private void configure(String spaces) {
    division = spaces;
    memory.clear();
    texts.clear();
    strings.clear();
    priority = Text.NONE;
    SPACE
        .matcher(spaces)
        .results()
        .forEach(space ->
            memory.put(
                space.group(1).charAt(0),
                new Space(space.group(2).charAt(0), Integer.parseInt(space.group(3), 16))));
  }

  private Space space(char label) {
    return memory.getOrDefault(label, NO_SPACE);
  }
}
