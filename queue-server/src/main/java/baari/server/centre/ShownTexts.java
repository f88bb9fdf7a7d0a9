package baari.server.centre;

import baari.text.Publishable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Finds every text of a document that screens and tickets cannot show, with its place, such as
/// `departments[0].services[3].name.ur`.
final class ShownTexts implements BiConsumer<JsonNode, List<String>> {

  @Override
  public void accept(JsonNode document, List<String> errors) {
    look("", document, errors);
  }

  private static void look(String place, JsonNode node, List<String> errors) {
    if (node.isTextual()) {
      Publishable.fault(node.textValue().strip())
          .ifPresent(fault -> errors.add(place + ": " + fault));
    }
    int at = 0;
    for (JsonNode each : node.isArray() ? node : List.<JsonNode>of()) {
      look(place + "[" + at++ + "]", each, errors);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      look(
          place.isEmpty() ? member.getKey() : place + "." + member.getKey(),
          member.getValue(),
          errors);
    }
  }
}
