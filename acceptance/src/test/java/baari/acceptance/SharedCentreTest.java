package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.BoardFeed;
import baari.bench.hall.Json;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.LoadClient;
import baari.bench.load.Requests;
import baari.bench.sql.DurablePostgres;
import baari.protocol.feed.FeedMessage;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two servers, each in its own process, that write one centre into one PostgreSQL.
@Timeout(180)
class SharedCentreTest {
  private static final int COUNTERS = 32;
  private static final List<Integer> ALL = IntStream.rangeClosed(1, COUNTERS).boxed().toList();
  private static final int ROUNDS = 3;
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir static Path dataDir;
  private static DurablePostgres database;
  private static Centre one;
  private static Centre two;
  private static int presses;

  @BeforeAll
  static void start_servers() {
    // Not below /tmp, because that may be in memory.
    database = DurablePostgres.start(Path.of("target", "shared-centre").toAbsolutePath());
    one = Centre.startShared(dataDir.resolve("one"), database.url());
    two = Centre.startShared(dataDir.resolve("two"), database.url());
    one.open(COUNTERS / 2);
    for (int counter = COUNTERS / 2 + 1; counter <= COUNTERS; counter++) {
      two.staff().post("/counters/" + counter + "/open", "").orThrow();
    }
    // Otherwise a reader would get older changes of the other server as new events.
    awaitSameJournal();
  }

  @AfterAll
  static void stop_servers() {
    one.close();
    two.close();
    database.close();
  }

  @Test
  void counters_of_both_servers_that_press_next_at_once_get_different_citizens() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      List<String> waiting = issue(COUNTERS - 4);

      // When
      List<Press> answers = atOnce(ALL, "next");

      // Then
      assertThat(called(answers).map(TokenView::id)).containsExactlyInAnyOrderElementsOf(waiting);
      assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(4);
      List<Integer> busy =
          called(answers).map(token -> Integer.valueOf(token.standing().counter())).toList();
      atOnce(busy, "start");
      atOnce(busy, "complete");
    }
    awaitSameJournal();
  }

  /// Waits until both servers know the same journal. A server verifies only what it knows, and it
  /// follows the other server with a delay of about a second.
  private static void awaitSameJournal() {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!one.soundJournal().equals(two.soundJournal()) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(one.soundJournal()).isEqualTo(two.soundJournal());
  }

  /// Issues tokens one after the other, alternating between the servers, so that each server is
  /// behind whenever it is asked.
  private static List<String> issue(int citizens) {
    List<String> services = LoadCentres.fromDemo().services();
    List<TokenView> tokens =
        IntStream.range(0, citizens)
            .mapToObj(i ->
                server(i)
                    .kiosk()
                    .post(
                        "/tokens",
                        Json.write(new IssueRequest(services.get(i % services.size()), null, null)))
                    .as(TokenView.class))
            .toList();
    assertThat(tokens).extracting(TokenView::number).doesNotHaveDuplicates();
    return tokens.stream().map(TokenView::id).toList();
  }

  /// Sends the command for these counters at once, to either server, wherever each counter was
  /// opened.
  private static List<Press> atOnce(List<Integer> counters, String command) {
    List<List<Press>> all = List.of(new ArrayList<>(), new ArrayList<>());
    for (int counter : counters) {
      all.get((counter + presses) % 2)
          .add(
              new Press(
                  Requests.counter(Centre.ID, Centre.STAFF, Integer.toString(counter), command),
                  new IdempotencyKeys("shared", presses * COUNTERS + counter)));
    }
    presses++;
    CompletableFuture<?> other =
        CompletableFuture.runAsync(
            () -> LoadClient.run(two.port(), all.get(1), Bounds.of(BOUND)).orThrow());
    LoadClient.run(one.port(), all.get(0), Bounds.of(BOUND)).orThrow();
    other.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
    return all.stream().flatMap(List::stream).toList();
  }

  private static Stream<TokenView> called(List<Press> answers) {
    return answers.stream()
        .filter(answer -> answer.status() == 200)
        .map(answer -> Json.read(answer.body(), TokenView.class));
  }

  @Test
  void one_key_sent_to_both_has_one_answer_and_one_effect() {
    // Given
    String request =
        Json.write(new IssueRequest(LoadCentres.fromDemo().services().getFirst(), null, null));

    // When
    List<String> ids =
        IntStream.range(0, 20)
            .mapToObj(
                i -> server(i).kiosk().post("/tokens", request, "one-key").as(TokenView.class).id())
            .distinct()
            .toList();

    // Then
    assertThat(ids).hasSize(1);
    one.staff().post("/tokens/" + ids.getFirst() + "/cancel", "{\"reason\":\"test\"}").orThrow();
  }

  @Test
  void a_reader_at_one_server_sees_what_happens_at_the_other() throws Exception {
    // Given
    BlockingQueue<FeedMessage> seen = new LinkedBlockingQueue<>();
    try (var _ = BoardFeed.open(one.server(), Centre.ID, (message, _) -> seen.add(message))) {
      assertThat(next(seen)).isInstanceOf(FeedMessage.Snapshot.class);

      // When
      two.staff().post("/counters/1/close", "").orThrow();

      // Then
      FeedMessage.Event event = (FeedMessage.Event) next(seen);
      assertThat(event.kind()).isEqualTo("CounterClosed");
      two.staff().post("/counters/1/open", "").orThrow();
    }
  }

  private static FeedMessage next(BlockingQueue<FeedMessage> seen) throws InterruptedException {
    FeedMessage message;
    do {
      message = seen.poll(20, TimeUnit.SECONDS);
      assertThat(message).isNotNull();
    } while (message instanceof FeedMessage.Heartbeat);
    return message;
  }

  private static Centre server(int turn) {
    return turn % 2 == 0 ? one : two;
  }
}
