package baari.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of our languages a caller reads: the one with the highest weight in `Accept-Language`, or
/// the first of several with the same weight. Parts of the header that cannot be read are ignored.
public final class CallerLanguage {
  private static final String ENGLISH = "en";
  private static final String URDU = "ur";

  private CallerLanguage() {}

  /// @param header null when the caller does not send it
  /// @return `ur` or `en`
  public static String of(@Nullable String header) {
    String best = ENGLISH;
    double most = 0;
    for (String range : header == null ? new String[0] : header.split(",", 16)) {
      String[] parts = range.strip().split(";", 2);
      String language = parts[0].strip().toLowerCase(Locale.ROOT).split("-", 2)[0];
      double weight = parts.length == 1 ? 1 : weight(parts[1].strip());
      if ((language.equals(ENGLISH) || language.equals(URDU)) && weight > most) {
        best = language;
        most = weight;
      }
    }
    return best;
  }

  private static double weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2).strip()) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
