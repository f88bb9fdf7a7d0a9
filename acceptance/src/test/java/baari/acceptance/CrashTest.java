package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.LoadClient;
import baari.bench.load.LoadResult;
import baari.protocol.feed.StateView;
import baari.protocol.feed.WaitingView;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class CrashTest {
  private static final int KIOSKS = 64;
  private static final int COUNTERS = 16;
  private static final int CRASHES = 3;
  private static final Duration LOAD_BOUND = Duration.ofSeconds(30);
  private static final SplittableRandom RANDOM = new SplittableRandom(20261123);

  @TempDir Path dataDir;

  private final Ledger ledger = new Ledger();
  private final List<LedgerKiosk> kiosks = new ArrayList<>();
  private final List<LedgerCounter> counters = new ArrayList<>();

  @Test
  void what_was_acknowledged_is_there_once_after_every_kill() throws InterruptedException {
    // Given
    hall();
    try (var centre = Centre.start(dataDir)) {
      centre.open(COUNTERS);
      killUnderLoad(centre);
    }

    for (int crash = 2; crash <= CRASHES + 1; crash++) {
      // When
      try (var centre = Centre.start(dataDir)) {
        // Then
        everyRepeatedCommandHasOneAnswer(centre);
        everyAcknowledgedTokenStandsWhereItsClientLeftIt(centre);
        numbersWereGivenOnceAndWithoutGap();
        nobodyElseIsWaiting(centre);
        if (crash <= CRASHES) {
          killUnderLoad(centre);
        }
      }
    }
  }

  private void hall() {
    List<String> services = LoadCentres.fromDemo().services();
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(
          new LedgerKiosk(
              ledger, new IdempotencyKeys("kiosk", i), services.get(i % services.size())));
    }
    for (int i = 0; i < COUNTERS; i++) {
      counters.add(new LedgerCounter(ledger, new IdempotencyKeys("counter", i), i + 1));
    }
  }

  private void killUnderLoad(Centre centre) throws InterruptedException {
    List<LedgerClient> clients = new ArrayList<>(kiosks);
    clients.addAll(counters);
    ledger.expect(RANDOM.nextInt(500, 1_500));
    CompletableFuture<LoadResult> load =
        CompletableFuture.supplyAsync(
            () -> LoadClient.run(centre.port(), clients, Bounds.of(LOAD_BOUND)));
    boolean enough = ledger.awaitEnough(LOAD_BOUND);
    centre.server().kill();
    assertThat(load.join().broken()).isPositive();
    assertThat(enough).isTrue();
  }

  private void everyRepeatedCommandHasOneAnswer(Centre centre) {
    assertThat(kiosks).allMatch(kiosk -> kiosk.settle(centre.kiosk()));
    assertThat(counters).allMatch(counter -> counter.settle(centre.staff()));
  }

  private void everyAcknowledgedTokenStandsWhereItsClientLeftIt(Centre centre) {
    var track = new Api(URI.create(centre.server().uri() + "/api/v1/track"), Centre.KIOSK);
    Set<String> called = new HashSet<>(ledger.called());
    assertThat(ledger.called()).doesNotHaveDuplicates();
    for (TokenView issued : ledger.issued()) {
      TokenView now = track.get("/" + issued.trackingCode()).as(TokenView.class);
      assertThat(now.number()).isEqualTo(issued.number());
      assertThat(now.state() == TokenState.SERVED).isEqualTo(ledger.served().contains(issued.id()));
      assertThat(now.state() == TokenState.WAITING).isEqualTo(!called.contains(issued.id()));
    }
  }

  private void numbersWereGivenOnceAndWithoutGap() {
    Map<String, TreeSet<Integer>> bySeries = new HashMap<>();
    for (TokenView token : ledger.issued()) {
      String[] parts = token.number().split("-", -1);
      boolean first =
          bySeries.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(Integer.valueOf(parts[1]));
      assertThat(first).as("%s was given once", token.number()).isTrue();
    }
    assertThat(bySeries.values())
        .allSatisfy(numbers -> assertThat(numbers.last()).isEqualTo(numbers.size()));
  }

  private void nobodyElseIsWaiting(Centre centre) {
    StateView state = centre.staff().get("/state").as(StateView.class);
    int waiting = state.waiting().stream().mapToInt(WaitingView::count).sum();
    assertThat(waiting).isEqualTo(ledger.issued().size() - ledger.called().size());
  }
}
