package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransportTest extends TransportConformance {
  @TempDir private Path directory;

  @Override
  protected Peer newPeer() throws IOException {
    return new FilePeer(directory);
  }

  @Test
  void follows_a_file_that_was_moved_away_with_a_new_one() throws IOException {
    // Given
    startAndAwaitUp();
    transport.write(ascii("first"), DEADLINE);
    var file = directory.resolve("stick").resolve("tickets");
    var moved = directory.resolve("moved");
    // When
    Files.move(file, moved);
    listener.awaitUps(2);
    transport.write(ascii("second"), DEADLINE);
    // Then
    assertThat(moved).hasContent("first");
    assertThat(file).hasContent("second");
  }

  /// A folder that can be pulled out like a memory stick. It receives what was added to the file.
  private static final class FilePeer implements Peer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

    private final Path stick;
    private final Path gone;
    private int received;

    FilePeer(Path directory) throws IOException {
      stick = Files.createDirectory(directory.resolve("stick"));
      gone = directory.resolve("gone");
    }

    @Override
    public Transport transport() {
      return Transport.file(file());
    }

    @Override
    public byte[] receive(int count) throws IOException {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (Files.size(file()) < received + count) {
        if (System.nanoTime() > end) {
          throw new EOFException("only " + Files.size(file()) + " bytes are in the file");
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
      received += count;
      return Arrays.copyOfRange(Files.readAllBytes(file()), received - count, received);
    }

    @Override
    public void unplug() throws IOException {
      Files.move(stick, gone);
    }

    @Override
    public void comeBack() throws IOException {
      Files.move(gone, stick);
    }

    @Override
    public void close() {
      // JUnit deletes the folder.
    }

    private Path file() {
      return stick.resolve("tickets");
    }
  }
}
