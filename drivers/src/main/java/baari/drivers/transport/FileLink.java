package baari.drivers.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A file to which everything is appended and from which nothing comes back. The link is lost when
/// the file is no longer at its path, so that a new file replaces a file that was moved away.
final class FileLink implements ByteLink {
  private static final long LOOK_MILLIS = 250;

  private final Path path;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable FileChannel opened;
  private @Nullable Object identity;

  FileLink(Path path) {
    this.path = path;
  }

  @Override
  public void open() throws IOException {
    opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    identity = identityAtPath();
  }

  @Override
  public int read(byte[] into) throws IOException {
    try {
      var _ = closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
    return Objects.equals(identity, identityAtPath()) && closed.getCount() > 0 ? 0 : -1;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    var file = opened;
    if (file == null) {
      throw new IOException("not open");
    }
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    var file = opened;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // The descriptor is closed in any case.
      }
    }
  }

  private @Nullable Object identityAtPath() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
