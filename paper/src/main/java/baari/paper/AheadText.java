package baari.paper;

import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Element;
import baari.drivers.device.printer.Ticket.Text;
import baari.protocol.token.TokenView;
import java.util.List;
import java.util.Optional;

/// How many people the rule would call first. The number is on its own line, so that the Urdu
/// around it is the same on every ticket and a printer can store it.
final class AheadText {
  static final Drawn NOBODY = new Drawn("آپ سے پہلے کوئی نہیں", 32, false);
  static final Drawn SOMEBODY = new Drawn("آپ سے پہلے افراد کی تعداد", 32, false);

  private AheadText() {}

  /// Empty when the number is not known.
  static List<Element> of(TokenView token) {
    return Optional.ofNullable(token.ahead()).map(AheadText::lines).orElse(List.of());
  }

  private static List<Element> lines(int ahead) {
    if (ahead == 0) {
      return List.of(NOBODY, new Text("No one is ahead of you", 1, false));
    }
    var people = ahead == 1 ? "person is ahead of you" : "people are ahead of you";
    return List.of(SOMEBODY, new Text("" + ahead, 2, true), new Text(people, 1, false));
  }
}
