package baari.drivers.device;

import baari.text.Utf8;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.TreeSet;

/// Reads a properties file in UTF-8, with or without a byte order mark. It refuses a file that its
/// writer cannot have meant like this.
public final class PropertiesText {
  private PropertiesText() {}

  /// @throws IllegalArgumentException when the bytes are not UTF-8, or when a name is there twice;
  ///   the message says which
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

  /// Notices a name that is loaded twice. Otherwise the second value would replace the first.
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
