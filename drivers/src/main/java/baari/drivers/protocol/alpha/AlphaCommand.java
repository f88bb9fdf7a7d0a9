package baari.drivers.protocol.alpha;

import java.util.List;

/// What a sign can be told to do. Commands carry printable ASCII only; the limits are those of the
/// Alpha Sign Communications Protocol, document 9708-8061F.
public sealed interface AlphaCommand {
  /// The label of the priority text, which needs no memory of its own and is shown instead of every
  /// other text until it is emptied.
  char PRIORITY = '0';

  /// The most that a STRING or the priority text can hold.
  int MAX_TEXT = 125;

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

  /// Writes a STRING file, which appears without flicker where a TEXT file calls it.
  record WriteString(char label, String text) implements AlphaCommand {
    public WriteString {
      requirePrintable(text);
      requireShort(text);
    }
  }

  /// Divides the sign's memory into files and erases all of them.
  record ConfigureMemory(List<FileSpace> files) implements AlphaCommand {
    public ConfigureMemory {
      files = List.copyOf(files);
    }
  }

  /// Room for one file.
  sealed interface FileSpace {
    char label();

    /// In bytes.
    int size();

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
          "%d characters are too many for %d: '%s'".formatted(text.length(), MAX_TEXT, text));
    }
  }
}
