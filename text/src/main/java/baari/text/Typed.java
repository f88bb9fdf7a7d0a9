package baari.text;

import java.text.Normalizer;

/// What people mean when they type, paste or scan a number or a code with any keyboard. Digits of
/// every script become ASCII digits, every dash becomes `-`, letters become ASCII letters if they
/// look the same, and invisible characters are removed.
public final class Typed {
  private Typed() {}

  /// @return the text without blanks around it; capitals stay capitals
  public static String plain(String text) {
    if (text.chars().allMatch(each -> each > ' ' && each <= '~')) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(plain, character));
    return plain.toString().strip();
  }

  private static void append(StringBuilder plain, int character) {
    int digit = Character.digit(character, 10);
    if (digit >= 0) {
      plain.append(digit);
    } else if (Letters.isDash(character)) {
      plain.append('-');
    } else if (Letters.isBlank(character)) {
      plain.append(' ');
    } else if (!Letters.isInvisible(character)) {
      plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
    }
  }
}
