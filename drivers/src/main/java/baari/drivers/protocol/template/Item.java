package baari.drivers.protocol.template;

import baari.drivers.protocol.template.FrameTemplate.Content;
import java.nio.charset.StandardCharsets;

/// One part of a [FrameTemplate]. Its length does not depend on what is shown.
sealed interface Item {
  /// In bytes.
  int length();

  /// Always the same byte.
  record Literal(byte value) implements Item {
    @Override
    public int length() {
      return 1;
    }
  }

  /// A number from the text or from the configuration.
  record Numeral(Source source, NumberFormat format) implements Item {
    enum Source {
      ADDRESS,
      /// The first digits in the text.
      NUMBER,
      /// The next digits in the text.
      COUNTER
    }

    @Override
    public int length() {
      return format.length();
    }

    byte[] encode(Content content) {
      long value =
          switch (source) {
            case ADDRESS -> content.address();
            case NUMBER -> content.number(0);
            case COUNTER -> content.number(1);
          };
      if (value > format.greatest()) {
        throw new IllegalArgumentException(
            "%d is too great for a field up to %d".formatted(value, format.greatest()));
      }
      return format.encode(value);
    }
  }

  /// The text itself, filled up with blanks.
  record Text(int length) implements Item {
    byte[] encode(Content content) {
      var text = content.text();
      if (text.length() > length || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "The board shows %d characters of ASCII, not '%s'".formatted(length, text));
      }
      return (text + " ".repeat(length - text.length())).getBytes(StandardCharsets.US_ASCII);
    }
  }

  /// One byte for a steady text, another for a blinking text.
  record Flash(byte steady, byte flashing) implements Item {
    @Override
    public int length() {
      return 1;
    }
  }

  /// The number of bytes between the brackets.
  record Length() implements Item {
    @Override
    public int length() {
      return 1;
    }
  }

  /// The check value of the bytes between the brackets; without brackets, of all bytes before it.
  record Checksum(Check check) implements Item {
    @Override
    public int length() {
      return check.length();
    }
  }

  /// `[`
  record Open() implements Item {
    @Override
    public int length() {
      return 0;
    }
  }

  /// `]`
  record Close() implements Item {
    @Override
    public int length() {
      return 0;
    }
  }
}
