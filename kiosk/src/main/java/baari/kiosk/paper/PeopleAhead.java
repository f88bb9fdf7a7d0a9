package baari.kiosk.paper;

import baari.protocol.LocalizedText;
import baari.protocol.TokenView;
import java.util.Optional;

/// How many people the rule would call first, as a sentence.
final class PeopleAhead {
  private PeopleAhead() {}

  /// Nothing when the server did not say.
  static Optional<LocalizedText> of(TokenView token) {
    return Optional.ofNullable(token.ahead()).map(PeopleAhead::sentence);
  }

  private static LocalizedText sentence(int ahead) {
    return switch (ahead) {
      case 0 -> new LocalizedText("No one is ahead of you", "آپ سے پہلے کوئی نہیں");
      case 1 -> new LocalizedText("1 person is ahead of you", "آپ سے پہلے 1 فرد ہے");
      default ->
          new LocalizedText(
              ahead + " people are ahead of you", "آپ سے پہلے " + ahead + " افراد ہیں");
    };
  }
}
