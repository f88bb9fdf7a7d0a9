package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server for one test class only, and the shared browser. Each test uses its own service and
/// counter.
final class OwnHall implements BeforeAllCallback, AfterAllCallback, BrowserWitness {
  private static final Path DESK = Path.of("src", "test", "resources", "centres", "desk.yaml");

  private final List<String> centres;
  private @Nullable DataFolder data;
  private @Nullable HallProgram server;
  private @Nullable Chromium chromium;

  private OwnHall(List<String> centres) {
    this.centres = centres;
  }

  /// A server with the demo's centre, where it is morning.
  static OwnHall ofDemo() {
    return new OwnHall(List.of());
  }

  /// A server with small, equal centres that are open all day. The staff's pages show the first.
  static OwnHall ofDesks(String... centres) {
    return new OwnHall(List.of(centres));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    chromium = Chromium.of(context);
    data = DataFolder.of("own-hall");
    Path dataDir = data.path();
    server = HallProgram.start(centres.isEmpty() ? Hall.server(dataDir) : desks(dataDir));
    server.awaitReady(Hall.READY_BOUND);
  }

  private Launch desks(Path dataDir) throws IOException {
    String desk = LoadCentres.inTheMorning(Files.readString(DESK));
    List<String> files = new ArrayList<>();
    for (String centre : centres) {
      Path file = dataDir.resolve(centre + ".yaml");
      Files.writeString(file, desk.replace("id: desk", "id: " + centre));
      files.add(file.toString());
    }
    return Launch.demo("queue-server", FreePort.pick(), dataDir)
        .with("BAARI_CENTRES", String.join(",", files));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
    if (data != null) {
      data.close();
    }
  }

  HallProgram server() {
    return Objects.requireNonNull(server, "register OwnHall as a static extension");
  }

  Chromium chromium() {
    return Objects.requireNonNull(chromium, "register OwnHall as a static extension");
  }

  StaffPages pages() {
    return new StaffPages(chromium(), server(), centre());
  }

  Api kiosk() {
    return as(Credential.device(Hall.KIOSK_KEY));
  }

  Api supervisor() {
    return as(Credential.staff("supervisor"));
  }

  Api agent(int counter) {
    return as(Credential.agent(counter));
  }

  private String centre() {
    return centres.isEmpty() ? Hall.CENTRE : centres.getFirst();
  }

  /// A client of the first centre's API with this credential.
  Api as(Credential credential) {
    return Api.centre(server(), centre(), credential);
  }

  TokenView issue(String service, String... further) {
    var request = new IssueRequest(service, List.of(further), null, null, null, null, null);
    return kiosk().post("/tokens", Json.write(request)).as(TokenView.class);
  }
}
