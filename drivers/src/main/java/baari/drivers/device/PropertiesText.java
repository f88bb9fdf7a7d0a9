package baari.drivers.device;

import baari.text.Utf8;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.TreeSet;

/// Reads a file of properties in UTF-8, with or without a mark at its beginning. Nothing in it is
/// taken silently that its writer cannot have meant.
public final class PropertiesText {
  private PropertiesText() {}

  /// @throws IllegalArgumentException for bytes that are no UTF-8, and naming what is there twice
  public static Properties read(byte[] file) throws IOException {
    try {
      return read(Utf8.read(file));
    } catch (Utf8.MalformedException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Properties read(String text) throws IOException {
    var found = new Unique();
    found.load(new StringReader(text));
    if (!found.twice.isEmpty()) {
      throw new IllegalArgumentException("is there twice: " + String.join(", ", found.twice));
    }
    var properties = new Properties();
    properties.putAll(found);
    return properties;
  }

  /// Notices what is loaded again, which otherwise replaces what was there.
  private static final class Unique extends Properties {
    private static final long serialVersionUID = 1L;

    private final TreeSet<String> twice = new TreeSet<>();

    @Override
    public synchronized Object put(Object name, Object value) {
      var before = super.put(name, value);
      if (before != null) {
        twice.add(name.toString());
      }
      return before;
    }
  }
}
