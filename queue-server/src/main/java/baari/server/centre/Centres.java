package baari.server.centre;

import baari.engine.state.CentreState;
import baari.engine.state.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The centres of this server, from their files and as they were last published. The server does
/// not start when a file has an error.
@ApplicationScoped
public class Centres {
  private final Map<String, Centre> files;
  private final Map<String, Published> published = new ConcurrentHashMap<>();

  /// @param names paths; a path that is not a file is looked up among the product's own files
  Centres(@ConfigProperty(name = "baari.centres") List<String> names) throws IOException {
    Map<String, Centre> read = new LinkedHashMap<>();
    for (String file : names) {
      Centre centre = read(file.strip());
      if (read.put(centre.id(), centre) != null) {
        throw new IOException("two files configure centre '" + centre.id() + "'");
      }
    }
    this.files = Map.copyOf(read);
  }

  private static Centre read(String name) throws IOException {
    try (InputStream file = open(name)) {
      return CentreFile.read(name, file);
    } catch (CentreFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static InputStream open(String name) throws IOException {
    var path = Path.of(name);
    if (Files.isRegularFile(path)) {
      return Files.newInputStream(path);
    }
    InputStream own = Centres.class.getClassLoader().getResourceAsStream(name);
    if (own == null) {
      throw new FileNotFoundException("baari.centres names '" + name + "': there is no such file");
    }
    return own;
  }

  public Set<String> ids() {
    return files.keySet();
  }

  public boolean has(String id) {
    return files.containsKey(id);
  }

  /// The centres from the files. What was published later is in the states.
  public Collection<Centre> files() {
    return files.values();
  }

  /// The centre as it was last published, or from its file when nothing is published yet. A
  /// published document is parsed once. It is not parsed while it is the same as the file's
  /// document.
  public Centre of(CentreState state) {
    Configuration configuration = state.configuration();
    Centre file = files.get(state.centre());
    if (file != null
        && (!configuration.exists() || file.document().equals(configuration.document()))) {
      return file;
    }
    Published known = published.get(state.centre());
    if (known != null && known.document.equals(configuration.document())) {
      return known.centre;
    }
    var parsed = Published.parse(state.centre(), configuration.document());
    published.put(state.centre(), parsed);
    return parsed.centre;
  }

  private record Published(String document, Centre centre) {
    static Published parse(String id, String document) {
      try {
        return new Published(document, CentreFile.accepted("the journal of " + id, document));
      } catch (CentreFileException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }
}
