package baari.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Hides from readers of the journal what proves that somebody holds a ticket: with it, anybody
/// could read the citizen's phone page and take over the ticket of an earlier day. The hash of an
/// entry is that of the entry as it is stored. The codes of appointments are hashes already.
public final class TicketSecrets {
  public static final String HIDDEN = "hidden";

  private static final String SECRET = "code";
  private static final Set<String> EVENTS = Set.of("TokenIssued", "OfflineTokenIssued");

  private TicketSecrets() {}

  /// @param events the events of an entry, as `EntryCodec` writes them; they are changed
  /// @return the same events
  public static JsonNode hide(JsonNode events) {
    for (JsonNode event : events) {
      if (event instanceof ObjectNode members
          && members.has(SECRET)
          && EVENTS.contains(members.path("e").asText())) {
        members.replace(SECRET, members.textNode(HIDDEN));
      }
    }
    return events;
  }
}
