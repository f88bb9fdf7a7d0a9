package baari.bench;

import baari.bench.figure.Report;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.LoadClient;
import baari.bench.load.LoadResult;
import baari.bench.load.WrongSignIns;
import baari.bench.server.BenchServer;
import baari.bench.server.RunLength;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/// Measures whether tokens are issued as fast as usual while 64 clients guess passwords without a
/// pause, from one address and from one address each. Each guess costs the server as much as for a
/// real account.
final class SignInLoad {
  private static final int GUESSERS = 64;
  private static final List<Integer> CLIENTS = List.of(1, 16);
  private static final List<String> CENTRE = List.of(LoadCentres.ONE);

  /// An account whose password nobody knows. With it, every check costs as much as for a real
  /// account.
  private static final String ACCOUNT =
      "-Dbaari.access.accounts.dear.password=pbkdf2-sha256\\$600000\\$"
          + "00".repeat(16)
          + "\\$"
          + "00".repeat(32);

  private static final String ROLES = "-Dbaari.access.accounts.dear.roles=agent";

  private final RunLength pace;
  private final Path dir;
  private int attacks;

  SignInLoad(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    var centres = LoadCentres.fromDemo();
    report.section("Issue beside %d wrong sign-ins at once".formatted(GUESSERS));
    report.line(
        "%-22s %8s %12s %12s %8s %12s"
            .formatted("guesses from", "clients", "p50 ms", "beside", "ratio", "guesses/s"));
    try (var server =
        BenchServer.startRoomy(
            centres,
            BenchServer.launch(centres, dir.resolve("sign-in"))
                .withFlag(ACCOUNT)
                .withFlag(ROLES))) {
      server.issue(CENTRE, CLIENTS.getLast(), Bounds.of(BenchServer.WARM_UP_SPELL));
      for (int clients : CLIENTS) {
        row(report, server, clients, "one address", "signInOneAddress", _ -> 0);
        row(report, server, clients, "an address each", "signInAddressEach", client -> client);
      }
    }
  }

  private void row(
      Report report,
      BenchServer server,
      int clients,
      String name,
      String figure,
      IntUnaryOperator host) {
    var bounds = Bounds.of(pace.perLevel());
    double alone = server.issue(CENTRE, clients, bounds).millisAt(50);
    CompletableFuture<LoadResult> guessing = guess(server, host, bounds);
    double beside = server.issue(CENTRE, clients, bounds).millisAt(50);
    LoadResult guesses = guessing.join();
    double perSecond = guesses.refusals() * 1e9 / guesses.elapsedNanos();
    report.line(
        "%-22s %8d %12.2f %12.2f %8.2f %12.0f"
            .formatted(name, clients, alone, beside, beside / alone, perSecond));
    report.figure(figure + "P50Millis" + clients, beside);
    report.figure(figure + "Ratio" + clients, beside / alone);
  }

  /// Guesses from addresses that no earlier row used.
  private CompletableFuture<LoadResult> guess(
      BenchServer server, IntUnaryOperator host, Bounds bounds) {
    int network = ++attacks;
    List<WrongSignIns> guessers = new ArrayList<>();
    for (int client = 0; client < GUESSERS; client++) {
      guessers.add(new WrongSignIns("guess-%d-%d".formatted(network, client)));
    }
    int port = server.program().launch().port();
    return CompletableFuture.supplyAsync(
        () ->
            LoadClient.run(
                port,
                client ->
                    InetAddress.ofLiteral(
                        "127.0.%d.%d".formatted(network, 1 + host.applyAsInt(client))),
                guessers,
                bounds),
        work -> Thread.ofPlatform().start(work));
  }
}
