package baari.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A separate network for a kiosk, with two cables to this machine. One goes to the server and can
/// be unplugged. Over the other, the test reaches the kiosk. It needs root and `ip` (iproute2).
final class NetworkNamespace implements AutoCloseable {
  private static final String NAME = "baari-kiosk";
  private static final String SERVER_CABLE = "baari-srv";
  private static final String TEST_CABLE = "baari-tst";

  /// The address at which the kiosk finds the server.
  static final String SERVER_ADDRESS = "10.231.1.1";

  /// The address at which the test finds the kiosk.
  static final String KIOSK_ADDRESS = "10.231.2.2";

  private NetworkNamespace() {}

  static NetworkNamespace make() {
    var made = new NetworkNamespace();
    made.close(); // remove the rest of an aborted run
    ip("netns", "add", NAME);
    cable(SERVER_CABLE, SERVER_ADDRESS, "10.231.1.2");
    cable(TEST_CABLE, "10.231.2.1", KIOSK_ADDRESS);
    ip("-n", NAME, "link", "set", "lo", "up");
    return made;
  }

  private static void cable(String name, String here, String there) {
    ip("link", "add", name, "type", "veth", "peer", "name", name + "-k", "netns", NAME);
    ip("addr", "add", here + "/24", "dev", name);
    ip("link", "set", name, "up");
    ip("-n", NAME, "addr", "add", there + "/24", "dev", name + "-k");
    ip("-n", NAME, "link", "set", name + "-k", "up");
  }

  /// The command that runs a program inside this network.
  String[] exec() {
    return new String[] {"ip", "netns", "exec", NAME};
  }

  void cut() {
    ip("link", "set", SERVER_CABLE, "down");
  }

  void mend() {
    ip("link", "set", SERVER_CABLE, "up");
  }

  @Override
  public void close() {
    run("link", "del", SERVER_CABLE);
    run("link", "del", TEST_CABLE);
    run("netns", "del", NAME);
  }

  private static void ip(String... words) {
    String said = run(words);
    if (!said.isEmpty()) {
      throw new IllegalStateException("ip " + String.join(" ", words) + ": " + said);
    }
  }

  /// The output when `ip` failed; empty when it succeeded.
  private static String run(String... words) {
    List<String> line = new ArrayList<>(List.of("ip"));
    line.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return status == 0 ? "" : "failed with " + status + " " + said;
    } catch (IOException e) {
      throw new UncheckedIOException("ip cannot be run: install iproute2", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
