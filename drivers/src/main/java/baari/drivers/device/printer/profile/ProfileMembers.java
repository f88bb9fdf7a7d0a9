package baari.drivers.device.printer.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the members of a profile one by one and collects the errors. A wrong member has its least
/// value until [#finish(String)] refuses the whole profile.
final class ProfileMembers {
  private static final int LONGEST_COMMAND = 16;

  private final Properties members;
  private final Set<String> unread = new TreeSet<>();
  private final List<String> errors = new ArrayList<>();

  ProfileMembers(Properties members) {
    this.members = members;
    unread.addAll(members.stringPropertyNames());
  }

  void wrong(String what) {
    errors.add(what);
  }

  int number(String member, int least, int most) {
    return number(member, 1, least, most);
  }

  /// @param unit the value must be a multiple of this
  int number(String member, int unit, int least, int most) {
    var text = text(member);
    try {
      int value = text == null ? least : Integer.parseInt(text);
      if (value >= least && value <= most && value % unit == 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    var steps = unit == 1 ? "" : " in steps of " + unit;
    wrong("%s is %d to %d%s, not '%s'".formatted(member, least, most, steps, text));
    return least;
  }

  boolean flag(String member, String whenTrue, String whenFalse) {
    var text = text(member);
    if (text != null && !text.equals(whenTrue) && !text.equals(whenFalse)) {
      wrong("%s is %s or %s, not '%s'".formatted(member, whenTrue, whenFalse, text));
    }
    return whenTrue.equals(text);
  }

  <E extends Enum<E>> E choice(String member, Class<E> family) {
    var text = text(member);
    var all = family.getEnumConstants();
    return text == null ? all[0] : constant(member, text, all);
  }

  /// Several words, separated by commas, or `none`.
  <E extends Enum<E>> Set<E> choices(String member, Class<E> family) {
    var text = text(member);
    var chosen = EnumSet.noneOf(family);
    if (text != null && !text.equals("none")) {
      for (var one : text.split(",", -1)) {
        chosen.add(constant(member, one.strip(), family.getEnumConstants()));
      }
    }
    return chosen;
  }

  private <E extends Enum<E>> E constant(String member, String text, E[] all) {
    for (var constant : all) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    var words = Arrays.stream(all).map(ProfileMembers::word).collect(Collectors.joining(", "));
    wrong("%s is one of %s, not '%s'".formatted(member, words, text));
    return all[0];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Bytes in hexadecimal, or `none`.
  String command(String member) {
    var text = text(member);
    if (text == null || text.equals("none")) {
      return "";
    }
    try {
      if (HexFormat.ofDelimiter(" ").parseHex(text).length <= LONGEST_COMMAND) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // Reported below.
    }
    wrong("%s is none or bytes like '1D 56 30', at most 16, not '%s'".formatted(member, text));
    return "";
  }

  /// @throws IllegalArgumentException with all errors in its message
  void finish(String name) {
    unread.forEach(member -> wrong("there is no member " + member));
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          "printer profile " + name + ": " + String.join("; ", errors));
    }
  }

  private @Nullable String text(String member) {
    unread.remove(member);
    var text = members.getProperty(member);
    if (text == null || text.isBlank()) {
      wrong(member + " is missing");
      return null;
    }
    return text.strip();
  }
}
