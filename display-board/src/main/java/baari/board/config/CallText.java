package baari.board.config;

import java.util.regex.Pattern;

/// How a call is written on a sign.
///
/// @param template with `{number}` (`D-042`), `{series}` (`D`), `{digits}` (`042`), `{counter}`
public record CallText(String template) {
  /// The widest number and counter that are usual in a centre.
  private static final String SAMPLE_NUMBER = "D-999";

  private static final String SAMPLE_COUNTER = "32";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

  /// @throws IllegalArgumentException when the template has an unknown placeholder
  public CallText {
    var unknown =
        PLACE
            .matcher(template)
            .results()
            .map(place -> place.group(1))
            .filter(name -> !name.matches("number|series|digits|counter"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "knows {number}, {series}, {digits} and {counter}, not " + unknown);
    }
  }

  /// @param counter the counter's number on the hall's signs
  public String of(String number, String counter) {
    int dash = number.indexOf('-');
    return template
        .replace("{number}", number)
        .replace("{series}", number.substring(0, Math.max(0, dash)))
        .replace("{digits}", number.substring(dash + 1))
        .replace("{counter}", counter);
  }

  /// A sample call of the greatest usual length.
  public String sample() {
    return of(SAMPLE_NUMBER, SAMPLE_COUNTER);
  }
}
