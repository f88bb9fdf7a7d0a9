package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Hall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everybody knows the demo's keys, so the demo must be reachable from this machine only.
class LoopbackTest {
  private static final String LISTENS = "0A";
  private static final List<String> THIS_MACHINE =
      List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void the_demo_listens_on_this_machine_only() throws IOException {
    Hall hall = open.hall();
    for (var program : List.of(hall.server(), hall.kiosk(), hall.board())) {
      assertThat(listeners(program.uri().getPort()))
          .as(program.uri().toString())
          .isNotEmpty()
          .isSubsetOf(THIS_MACHINE);
    }
  }

  /// The addresses on which a program listens at this port, as the kernel writes them (proc(5)).
  private static List<String> listeners(int port) throws IOException {
    String ending = ":%04X".formatted(port);
    return Stream.concat(
            Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
            Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields[1].endsWith(ending) && fields[3].equals(LISTENS))
        .map(fields -> fields[1].substring(0, fields[1].length() - ending.length()))
        .toList();
  }
}
