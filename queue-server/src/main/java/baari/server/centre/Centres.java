package baari.server.centre;

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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The centres of this server. It does not start with a file that is wrong.
@ApplicationScoped
public class Centres {
  private final Map<String, Centre> byId;

  /// @param files paths; one that is no file is looked up among the product's own
  Centres(@ConfigProperty(name = "baari.centres") List<String> files) throws IOException {
    Map<String, Centre> read = new LinkedHashMap<>();
    for (String file : files) {
      Centre centre = read(file.strip());
      if (read.put(centre.id(), centre) != null) {
        throw new IOException("two files configure centre '" + centre.id() + "'");
      }
    }
    byId = Map.copyOf(read);
  }

  private static Centre read(String name) throws IOException {
    try (InputStream file = open(name)) {
      return CentreFile.read(name, file);
    } catch (CentreFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static InputStream open(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.isRegularFile(path)) {
      return Files.newInputStream(path);
    }
    InputStream own = Centres.class.getClassLoader().getResourceAsStream(name);
    if (own == null) {
      throw new FileNotFoundException("baari.centres names '" + name + "': there is no such file");
    }
    return own;
  }

  public Collection<Centre> all() {
    return byId.values();
  }

  public Optional<Centre> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
