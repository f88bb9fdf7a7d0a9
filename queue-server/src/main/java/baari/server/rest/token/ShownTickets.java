package baari.server.rest.token;

import baari.engine.command.Refusal;
import baari.engine.state.CentreState;
import baari.engine.token.TicketCode;
import baari.protocol.LocalizedText;
import baari.server.centre.Centres;
import baari.server.desk.Desk;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import baari.server.view.TrackingCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Tickets of an earlier day that citizens show for their carry-over.
@ApplicationScoped
class ShownTickets {
  private final Desk desk;
  private final Centres centres;

  ShownTickets(Desk desk, Centres centres) {
    this.desk = desk;
    this.centres = centres;
  }

  /// Reads a ticket's code. A text that cannot be a code is refused like an unknown code. A code of
  /// another centre of this server is refused with that centre's name.
  TicketCode read(String centre, String text) {
    TicketCode code =
        TrackingCode.parse(Bodies.text("carryOver", text))
            .orElseThrow(() -> ProblemException.of(Refusal.UNKNOWN_CARRY_OVER, ""));
    Optional<String> elsewhere =
        centres.ids().stream()
            .filter(other -> !other.equals(centre))
            .map(desk::state)
            .filter(state -> TrackingCode.find(state, code).isPresent())
            .map(this::name)
            .findFirst();
    if (elsewhere.isPresent()) {
      throw new ProblemException("carry-over-elsewhere", 409, elsewhere.get());
    }
    return code;
  }

  private String name(CentreState state) {
    LocalizedText name = centres.of(state).name();
    return name.en() + " · " + name.ur();
  }
}
