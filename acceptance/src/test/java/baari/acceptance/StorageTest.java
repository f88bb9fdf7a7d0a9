package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import baari.protocol.report.JournalVerdict;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database file of a running server: a copy of it, and a full disk.
@Timeout(180)
class StorageTest {
  private static final String REQUEST =
      Json.write(new IssueRequest(LoadCentres.fromDemo().services().getFirst(), null, null));
  private static final String SESSION = "baari-session=";
  private static final long FULL_AT_BYTES = 1_000_000;
  private static final int ENOUGH_TO_FILL = 20_000;

  @TempDir Path dataDir;

  @Test
  void a_backup_of_a_running_server_verifies_and_a_server_starts_from_it() throws Exception {
    // Given
    Path backup = dataDir.resolve("backup.db");
    JournalVerdict running;
    try (var centre = Centre.start(dataDir.resolve("running"))) {
      for (int i = 0; i < 50; i++) {
        centre.kiosk().post("/tokens", REQUEST).orThrow();
      }

      // When
      String said = journal("backup", dataDir.resolve("running/baari.db"), backup);

      // Then
      running = centre.soundJournal();
      assertThat(said).contains(Centre.ID + ": " + running.entries() + " entries are sound");
      centre.kiosk().post("/tokens", REQUEST).orThrow();
    }
    assertThat(journal("verify", backup)).contains(running.head());
    Path restored = Files.createDirectories(dataDir.resolve("restored"));
    Files.copy(backup, restored.resolve("baari.db"));
    try (var centre = Centre.start(restored)) {
      assertThat(centre.soundJournal()).isEqualTo(running);
      centre.kiosk().post("/tokens", REQUEST).orThrow();
    }
  }

  @Test
  void a_disk_that_takes_no_more_refuses_cleanly_and_the_server_recovers_by_itself()
      throws Exception {
    try (var centre = Centre.start(dataDir)) {
      // Given
      long before = centre.soundJournal().entries();
      limitFiles(centre, Long.toString(FULL_AT_BYTES));
      List<TokenView> issued = new ArrayList<>();

      // When
      issueUntilRefused(centre, issued);
      // The write that failed may be larger than the server's own test write, so the limit is
      // lowered.
      limitFiles(centre, "1");
      Api.Answer refused = centre.kiosk().post("/tokens", REQUEST, "key-" + issued.size());

      // Then
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body()).contains("/problems/storage-unavailable");
      assertThat(readiness(centre)).isEqualTo(503);
      assertThat(centre.soundJournal().entries()).isEqualTo(before + issued.size());

      // When
      limitFiles(centre, "unlimited");

      // Then
      centre.server().awaitReady(Hall.READY_BOUND);
      TokenView next =
          centre.kiosk().post("/tokens", REQUEST, "key-" + issued.size()).as(TokenView.class);
      assertThat(next.number()).endsWith("-%03d".formatted(issued.size() + 1));
      assertThat(centre.soundJournal().entries()).isEqualTo(before + issued.size() + 1);
    }
  }

  @Test
  void who_signs_in_or_out_while_the_disk_takes_nothing_is_told_so_and_can_once_it_does()
      throws Exception {
    String stayed;
    String left;
    String came;
    try (var centre = Centre.start(dataDir)) {
      // Given
      stayed = cookie(signIn(centre));
      left = cookie(signIn(centre));
      assertThat(asks(centre, left)).isEqualTo(200);

      // When
      limitFiles(centre, "1");
      HttpResponse<String> in = signIn(centre);
      HttpResponse<String> out = signOut(centre, left);

      // Then
      for (HttpResponse<String> refused : List.of(in, out)) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/storage-unavailable");
      }
      assertThat(in.headers().allValues("Set-Cookie")).noneMatch(each -> each.startsWith(SESSION));
      assertThat(asks(centre, left)).isEqualTo(401);

      // When
      limitFiles(centre, "unlimited");
      came = cookie(signIn(centre));
      signOut(centre, left);

      // Then
      assertThat(asks(centre, came)).isEqualTo(200);
    }
    try (var centre = Centre.start(dataDir)) {
      assertThat(asks(centre, left)).isEqualTo(401);
      assertThat(asks(centre, came)).isEqualTo(200);
      assertThat(asks(centre, stayed)).isEqualTo(200);
    }
  }

  private static HttpResponse<String> signIn(Centre centre) throws Exception {
    return send(
        request(centre, "/j_security_check")
            .POST(HttpRequest.BodyPublishers.ofString("j_username=agent1&j_password=demo")));
  }

  private static HttpResponse<String> signOut(Centre centre, String cookie) throws Exception {
    return send(
        request(centre, "/api/v1/session/end")
            .header("Cookie", cookie)
            .header("Origin", centre.server().uri().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  /// The status of the answer to a caller with this cookie.
  private static int asks(Centre centre, String cookie) throws Exception {
    return send(request(centre, "/api/v1/session").header("Cookie", cookie)).statusCode();
  }

  private static String cookie(HttpResponse<String> signedIn) {
    assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
    return signedIn.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith(SESSION))
        .findFirst()
        .map(each -> each.replaceFirst(";.*", ""))
        .orElseThrow();
  }

  private static HttpRequest.Builder request(Centre centre, String path) {
    return HttpRequest.newBuilder(centre.server().uri().resolve(path)).timeout(Hall.READY_BOUND);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void issueUntilRefused(Centre centre, List<TokenView> issued) {
    for (int i = 0; i < ENOUGH_TO_FILL; i++) {
      Api.Answer answer = centre.kiosk().post("/tokens", REQUEST, "key-" + i);
      if (answer.status() != 201) {
        return;
      }
      issued.add(answer.as(TokenView.class));
    }
    throw new AssertionError("the disk was never full");
  }

  private static int readiness(Centre centre) {
    return new Api(centre.server().uri(), Centre.KIOSK).get("/q/health/ready").status();
  }

  /// Limits the size of the server's files. To the program this looks like a full disk. It needs
  /// neither a separate disk nor special rights.
  private static void limitFiles(Centre centre, String bytes) throws Exception {
    assertThat(
            run("prlimit", "--pid", Long.toString(centre.server().pid()), "--fsize=" + bytes + ":"))
        .isEmpty();
  }

  private static String journal(String action, Path... files) throws Exception {
    return run(
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    Product.jar(Product.root(), "queue-server").toString(),
                    "journal",
                    action),
                Stream.of(files).map(Path::toString))
            .toArray(String[]::new));
  }

  /// The output of a program; fails when the program did not succeed.
  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
