package baari.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Corrects the name of a file's first setting when an editor has put a byte order mark before it.
/// Otherwise nobody would read this setting, and nobody would notice.
public final class MarkedSettings implements ConfigSourceFactory {
  private static final String MARK = "\uFEFF";

  /// Just above the ordinals of the files themselves, which are 250 to 265.
  private static final int ORDINAL = 266;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> unmarked = new HashMap<>();
    for (Iterator<String> names = context.iterateNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith(MARK)) {
        ConfigValue value = context.getValue(name);
        unmarked.put(name.substring(MARK.length()), value.getValue());
      }
    }
    return unmarked.isEmpty()
        ? List.of()
        : List.of(
            new PropertiesConfigSource(unmarked, "settings behind a byte order mark", ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
