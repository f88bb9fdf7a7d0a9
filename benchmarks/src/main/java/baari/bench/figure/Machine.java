package baari.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Describes the machine of the measurements. It includes the disk's own sync time, because that
/// limits all durable work.
public final class Machine {
  private static final int SYNCS = 200;
  private static final int BLOCK_BYTES = 4096;

  private Machine() {}

  public static void describe(Report report, Path dir) {
    double syncMillis = syncMillis(dir.resolve("sync-probe"));
    report.section("Machine");
    report.line(
        "%d cores, JDK %s, %s, one 4 KiB append and sync takes %.2f ms (median of %d)"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                fileSystem(dir),
                syncMillis,
                SYNCS));
    report.figure("diskSyncMillis", syncMillis);
    report.figure("cores", Runtime.getRuntime().availableProcessors());
  }

  private static String fileSystem(Path dir) {
    try {
      return Files.getFileStore(dir).type();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double syncMillis(Path file) {
    var samples = new Samples();
    var block = ByteBuffer.allocateDirect(BLOCK_BYTES);
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        block.clear();
        channel.write(block);
        long before = System.nanoTime();
        channel.force(false);
        samples.add((System.nanoTime() - before) / 1e6);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot probe the disk", e);
    }
    return samples.median();
  }
}
