package baari.drivers.protocol.template;

import baari.drivers.protocol.template.Item.Checksum;
import baari.drivers.protocol.template.Item.Close;
import baari.drivers.protocol.template.Item.Flash;
import baari.drivers.protocol.template.Item.Length;
import baari.drivers.protocol.template.Item.Literal;
import baari.drivers.protocol.template.Item.Numeral;
import baari.drivers.protocol.template.Item.Open;
import baari.drivers.protocol.template.Item.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the words of a template and collects the errors.
final class TemplateParser {
  /// Longer than any board's frame.
  private static final int LONGEST_FRAME = 128;

  private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f]{2}");
  private static final Pattern TEXT = Pattern.compile("text:ascii([1-9]\\d?)");
  private static final Pattern FLASH = Pattern.compile("flash:([0-9A-Fa-f]{2})/([0-9A-Fa-f]{2})");
  private static final Pattern NUMBER = Pattern.compile("(address|number|counter):(\\w+)");
  private static final String KNOWN =
      "a byte in hex, address:F, number:F, counter:F, text:asciiN, flash:XX/YY, length, [, ], sum8,"
          + " xor8, crc16, crc16be";

  private final List<String> problems = new ArrayList<>();

  FrameTemplate parse(String template) {
    var items = new ArrayList<Item>();
    for (var word : template.strip().split("\\s+", -1)) {
      item(word)
          .ifPresentOrElse(items::add, () -> problems.add("'" + word + "' is none of " + KNOWN));
    }
    checkBrackets(items);
    int length = items.stream().mapToInt(Item::length).sum();
    if (length < 1 || length > LONGEST_FRAME) {
      problems.add("a frame has 1 to " + LONGEST_FRAME + " bytes, not " + length);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new FrameTemplate(items);
  }

  private static Optional<Item> item(String word) {
    return switch (word) {
      case "[" -> Optional.of(new Open());
      case "]" -> Optional.of(new Close());
      case "length" -> Optional.of(new Length());
      default ->
          check(word)
              .or(() -> literal(word))
              .or(() -> text(word))
              .or(() -> flash(word))
              .or(() -> number(word));
    };
  }

  private static Optional<Item> check(String word) {
    return Arrays.stream(Check.values())
        .filter(check -> check.word().equals(word))
        .findFirst()
        .map(Checksum::new);
  }

  private static Optional<Item> literal(String word) {
    return LITERAL.matcher(word).matches() ? Optional.of(new Literal(hex(word))) : Optional.empty();
  }

  private static Optional<Item> text(String word) {
    var text = TEXT.matcher(word);
    return text.matches()
        ? Optional.of(new Text(Integer.parseInt(text.group(1))))
        : Optional.empty();
  }

  private static Optional<Item> flash(String word) {
    var flash = FLASH.matcher(word);
    return flash.matches()
        ? Optional.of(new Flash(hex(flash.group(1)), hex(flash.group(2))))
        : Optional.empty();
  }

  private static Optional<Item> number(String word) {
    var number = NUMBER.matcher(word);
    if (!number.matches()) {
      return Optional.empty();
    }
    var source =
        switch (number.group(1)) {
          case "address" -> Numeral.Source.ADDRESS;
          case "number" -> Numeral.Source.NUMBER;
          default -> Numeral.Source.COUNTER;
        };
    return NumberFormat.parse(number.group(2)).map(format -> new Numeral(source, format));
  }

  private void checkBrackets(List<Item> items) {
    long opened = items.stream().filter(Open.class::isInstance).count();
    long closed = items.stream().filter(Close.class::isInstance).count();
    boolean inOrder = items.indexOf(new Open()) <= items.indexOf(new Close());
    if (opened > 1 || opened != closed || !inOrder) {
      problems.add("there must be one pair of brackets or none");
    }
    if (opened == 0 && items.contains(new Length())) {
      problems.add("length counts the bytes between brackets, but there are none");
    }
    int close = items.indexOf(new Close());
    if (items.stream().limit(close + 1L).anyMatch(Checksum.class::isInstance) && close >= 0) {
      problems.add("a check value must come after the brackets");
    }
  }

  private static byte hex(String digits) {
    return (byte) HexFormat.fromHexDigits(digits);
  }
}
