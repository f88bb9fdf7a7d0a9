package baari.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the typefaces that really draw a page's Urdu and digits, as the browser reports them. A
/// page brings its own typefaces. A typeface of the machine looks different on each machine and has
/// not been checked for Urdu.
final class Typefaces {
  private static final int ELEMENT = 1;
  private static final int TEXT = 3;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");

  /// Only these texts are checked, because each check is a request to the browser.
  private static final Pattern ASKED = Pattern.compile("[0-9\u0600-\u06FF]");

  private final CDPSession tools;

  /// False for the phone's page. It must be small, and every phone has good Latin letters. Its
  /// spaces come from the phone's typeface too.
  private final boolean bringsLatin;

  private final List<String> foreign = new ArrayList<>();

  private Typefaces(CDPSession tools, boolean bringsLatin) {
    this.tools = tools;
    this.bringsLatin = bringsLatin;
  }

  /// The texts that are drawn with a typeface that the page did not bring.
  static List<String> foreign(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    try {
      tools.send("DOM.enable");
      tools.send("CSS.enable");
      var all = new JsonObject();
      all.addProperty("depth", -1);
      all.addProperty("pierce", true);
      var typefaces = new Typefaces(tools, !page.url().contains("/t/"));
      typefaces.walk(tools.send("DOM.getDocument", all).getAsJsonObject("root"));
      return typefaces.foreign;
    } finally {
      tools.detach();
    }
  }

  private void walk(JsonObject node) {
    List<JsonObject> children = children(node);
    var text =
        String.join(
            " ",
            children.stream()
                .filter(child -> type(child) == TEXT)
                .map(child -> child.get("nodeValue").getAsString().strip())
                .toList());
    if (type(node) == ELEMENT
        && ASKED.matcher(text).find()
        && (bringsLatin || !LATIN.matcher(text).find())) {
      look(node, text);
    }
    children.forEach(this::walk);
  }

  private void look(JsonObject element, String text) {
    long others = bringsLatin ? 0 : text.codePoints().filter(each -> !isArabic(each)).count();
    for (JsonElement font : fonts(element)) {
      JsonObject drawn = font.getAsJsonObject();
      if (!drawn.get("isCustomFont").getAsBoolean()
          && drawn.get("glyphCount").getAsInt() > others) {
        foreign.add("'%s' in %s".formatted(text, drawn.get("familyName").getAsString()));
      }
    }
  }

  /// Empty for an element that the page has removed in the meantime.
  private JsonArray fonts(JsonObject element) {
    var which = new JsonObject();
    which.add("nodeId", element.get("nodeId"));
    try {
      return tools.send("CSS.getPlatformFontsForNode", which).getAsJsonArray("fonts");
    } catch (PlaywrightException e) {
      if (String.valueOf(e.getMessage()).contains("Could not find node")) {
        return new JsonArray();
      }
      throw e;
    }
  }

  /// The same range as in the phone's typeface.
  private static boolean isArabic(int codePoint) {
    return codePoint >= 0x600 && codePoint <= 0x6FF;
  }

  private static int type(JsonObject node) {
    return node.get("nodeType").getAsInt();
  }

  private static List<JsonObject> children(JsonObject node) {
    List<JsonObject> children = new ArrayList<>();
    for (String kind : List.of("children", "shadowRoots")) {
      if (node.has(kind)) {
        node.getAsJsonArray(kind).forEach(child -> children.add(child.getAsJsonObject()));
      }
    }
    return children;
  }
}
