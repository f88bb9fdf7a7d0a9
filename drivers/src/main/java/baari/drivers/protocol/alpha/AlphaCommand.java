package baari.drivers.protocol.alpha;

import java.util.List;

/// A command to a sign. Commands contain printable ASCII only. The limits are those of the Alpha
/// Sign Communications Protocol, document 9708-8061F.
public sealed interface AlphaCommand {
  /// The label of the priority text, which needs no memory of its own and is shown instead of every
  /// other text until it is emptied.
  char PRIORITY = '0';

  /// The most characters that a STRING or the priority text can hold.
  int MAX_TEXT = 125;

  /// The bytes that begin and end blinking characters: 07 and a digit, twice.
  int FLASH_BYTES = 4;

  /// How a text is shown.
  enum Mode {
    ROTATE('a'),
    HOLD('b'),
    FLASH('c');

    final char code;

    Mode(char code) {
      this.code = code;
    }
  }

  /// Writes a TEXT file, filling the sign's lines.
  ///
  /// @param label a printable character; [#PRIORITY] for the priority text
  record WriteText(char label, Mode mode, String text) implements AlphaCommand {
    public WriteText {
      requirePrintable(text);
      if (label == PRIORITY) {
        requireShort(text);
      }
    }
  }

  /// Empties the priority text, so that the sign shows its TEXT files again.
  record ClearPriority() implements AlphaCommand {}

  /// Writes a TEXT file that shows a STRING file, steady and filling the sign's lines.
  record CallString(char label, char string) implements AlphaCommand {}

  /// Writes a STRING file, which appears without flicker where a TEXT file calls it.
  ///
  /// @param flash whether its characters blink, which costs [#FLASH_BYTES] of the file
  record WriteString(char label, boolean flash, String text) implements AlphaCommand {
    public WriteString {
      requirePrintable(text);
      requireShort(text + (flash ? "f".repeat(FLASH_BYTES) : ""));
    }

    public WriteString(char label, String text) {
      this(label, false, text);
    }
  }

  /// Divides the sign's memory into files and erases all of them.
  record ConfigureMemory(List<FileSpace> files) implements AlphaCommand {
    public ConfigureMemory {
      files = List.copyOf(files);
    }
  }

  /// Asks how the memory is divided; the sign answers with an [AlphaAnswer].
  record ReadMemory() implements AlphaCommand {}

  /// Asks for the serial error register; the sign answers with an [AlphaAnswer].
  record ReadErrors() implements AlphaCommand {}

  /// Sets the serial error register back to its value without errors.
  record ClearErrors() implements AlphaCommand {}

  /// Room for one file.
  sealed interface FileSpace {
    char label();

    /// In bytes.
    int size();

    /// The form in which it is sent to the sign and comes back from it: label, kind, U for
    /// unlocked, size in hex, and for a TEXT the time at which it is shown (FFFF: always).
    default String code() {
      return switch (this) {
        case TextSpace(var label, var size) -> "%cAU%04XFFFF".formatted(label, size);
        case StringSpace(var label, var size) -> "%cBU%04X0000".formatted(label, size);
      };
    }

    /// A TEXT file that is always shown.
    record TextSpace(char label, int size) implements FileSpace {}

    record StringSpace(char label, int size) implements FileSpace {
      public StringSpace {
        if (size < 1 || size > MAX_TEXT) {
          throw new IllegalArgumentException("A STRING has 1 to 125 bytes, not " + size);
        }
      }
    }
  }

  private static void requirePrintable(String text) {
    int odd = text.chars().filter(c -> c < ' ' || c > '~').findFirst().orElse(' ');
    if (odd != ' ') {
      throw new IllegalArgumentException(
          "A sign shows printable ASCII only; '%s' has U+%04X".formatted(text, odd));
    }
  }

  private static void requireShort(String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "%d characters are more than %d: '%s'".formatted(text.length(), MAX_TEXT, text));
    }
  }
}
