package baari.drivers.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A serial socket with a permanent name: a symbolic link in its own directory. It points to the
/// [Pty] that is plugged in, and does not exist while none is. A driver configured with [#path()]
/// finds the device again, as with `/dev/serial/by-id`.
public final class VirtualLine implements AutoCloseable {
  private final Path directory;
  private final Path path;
  private @Nullable Pty plugged;

  /// Makes the socket; nothing is plugged in yet.
  ///
  /// @param name the link's file name: `sign`, `printer`
  public VirtualLine(String name) throws IOException {
    directory = Files.createTempDirectory("baari-");
    path = directory.resolve(name);
  }

  /// The path that a driver opens.
  public Path path() {
    return path;
  }

  /// Plugs a new device in, which a driver finds at the same path.
  public synchronized Pty plug() throws IOException {
    unplug();
    var pty = Pty.open();
    var next = directory.resolve("next");
    Files.createSymbolicLink(next, pty.path());
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    plugged = pty;
    return pty;
  }

  /// The device that is plugged in; null when none is.
  public synchronized @Nullable Pty plugged() {
    return plugged;
  }

  /// Idempotent.
  public synchronized void unplug() {
    if (plugged != null) {
      delete(path);
      plugged.unplug();
      plugged = null;
    }
  }

  @Override
  public synchronized void close() {
    unplug();
    delete(directory);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
