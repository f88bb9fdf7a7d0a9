package baari.drivers.protocol.template;

import baari.drivers.protocol.template.FrameTemplate.Content;
import java.nio.charset.StandardCharsets;

/// One part of a [FrameTemplate]. Each has a length of its own, whatever is shown.
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

  /// A number that a text or the configuration gives.
  record Numeral(Source source, NumberFormat format) implements Item {
    enum Source {
      ADDRESS,
      /// The first digits in the text.
      NUMBER,
      /// The digits after them.
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
            "%d is too great for a field that ends at %d".formatted(value, format.greatest()));
      }
      return format.encode(value);
    }
  }

  /// The text itself, blanks behind it.
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

  /// One byte when the text stands still, another when it blinks.
  record Flash(byte steady, byte flashing) implements Item {
    @Override
    public int length() {
      return 1;
    }
  }

  /// How many bytes stand between the brackets.
  record Length() implements Item {
    @Override
    public int length() {
      return 1;
    }
  }

  /// Of what stands between the brackets; without brackets of all that stands before it.
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
