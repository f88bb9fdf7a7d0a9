package baari.server.device;

import baari.machine.OwnerOnly;
import baari.protocol.device.DeviceKind;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Which devices should be there, in `devices.json` of the data directory, so that one that is dead
/// when the server starts is missed:
///
/// ```
/// [{"centre":"lahore","credential":"demo-kiosk","device":"kiosk-1","kind":"kiosk"}]
/// ```
///
/// A file that cannot be read is as none: devices that live report again. It is written whole and
/// then put in place, only when a device is new or taken away.
final class DeviceFile {
  private static final Logger LOG = Logger.getLogger(DeviceFile.class);

  private final Path directory;
  private final Path file;
  private final ObjectMapper json;

  DeviceFile(Path directory, ObjectMapper json) {
    this.directory = directory;
    this.file = directory.resolve("devices.json");
    this.json = json;
  }

  /// @param credential whose key it reports with
  record Known(String centre, String credential, String device, DeviceKind kind) {}

  List<Known> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Known> known = json.readValue(file.toFile(), new TypeReference<List<Known>>() {});
      return known.stream().filter(DeviceFile::isWhole).toList();
    } catch (IOException e) {
      LOG.warnf("%s is left aside: %s", file, e.getMessage());
      return List.of();
    }
  }

  private static boolean isWhole(@Nullable Known known) {
    return known != null
        && known.centre() != null
        && known.credential() != null
        && known.device() != null
        && known.kind() != null;
  }

  void write(Collection<Known> known) {
    Path part = file.resolveSibling("devices.json.part");
    try {
      OwnerOnly.folder(directory);
      OwnerOnly.file(part);
      json.writeValue(part.toFile(), known);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warnf("The devices cannot be kept in %s: %s", file, e.getMessage());
    }
  }
}
