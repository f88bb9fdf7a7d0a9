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

/// The file of expected devices, `devices.json` in the data directory. With it, the server notices
/// a device that is already dead when the server starts. For example:
///
/// ```
/// [{"centre":"lahore","credential":"demo-kiosk","device":"kiosk-1","kind":"kiosk"}]
/// ```
///
/// A file that cannot be read counts as no file: working devices report again. The file is written
/// only when a device is new or removed. It is first written completely under another name, then
/// moved into place.
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

  /// @param credential the name of the key that it reports with
  record Known(String centre, String credential, String device, DeviceKind kind) {}

  List<Known> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Known> known = json.readValue(file.toFile(), new TypeReference<List<Known>>() {});
      return known.stream().filter(DeviceFile::isWhole).toList();
    } catch (IOException e) {
      LOG.warnf("%s is ignored: %s", file, e.getMessage());
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
      LOG.warnf("The devices cannot be saved in %s: %s", file, e.getMessage());
    }
  }
}
