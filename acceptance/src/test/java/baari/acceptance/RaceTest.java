package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Json;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.LoadClient;
import baari.bench.load.Requests;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RaceTest {
  private static final int COUNTERS = 32;
  private static final int ROUNDS = 20;
  private static final Duration BOUND = Duration.ofSeconds(20);

  @TempDir static Path dataDir;
  private static Centre centre;
  private static int presses;

  @BeforeAll
  static void start_server() {
    centre = Centre.start(dataDir);
    centre.open(COUNTERS);
  }

  @AfterAll
  static void stop_server() {
    centre.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 20, 1})
  void counters_that_press_next_at_once_get_different_citizens(int citizens) {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      List<String> waiting = issue(citizens);

      // When
      List<Press> answers = everyCounter("next");

      // Then
      assertThat(calledTokens(answers)).containsExactlyInAnyOrderElementsOf(waiting);
      assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(COUNTERS - citizens);
      endVisits(answers);
    }
  }

  private static List<String> issue(int citizens) {
    List<String> services = LoadCentres.fromDemo().services();
    return IntStream.range(0, citizens)
        .mapToObj(i -> new IssueRequest(services.get(i % services.size()), null, null))
        .map(
            request -> centre.kiosk().post("/tokens", Json.write(request)).as(TokenView.class).id())
        .toList();
  }

  private static List<Press> everyCounter(String command) {
    List<Press> all =
        IntStream.rangeClosed(1, COUNTERS).mapToObj(counter -> press(counter, command)).toList();
    LoadClient.run(centre.port(), all, Bounds.of(BOUND)).orThrow();
    return all;
  }

  private static Press press(int counter, String command) {
    return new Press(
        Requests.counter(Centre.ID, Centre.STAFF, Integer.toString(counter), command),
        new IdempotencyKeys("race", presses++));
  }

  private static List<String> calledTokens(List<Press> answers) {
    return answers.stream()
        .filter(answer -> answer.status() == 200)
        .map(answer -> Json.read(answer.body(), TokenView.class).id())
        .toList();
  }

  private static void endVisits(List<Press> answers) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).status() == 200) {
        centre.staff().post("/counters/" + (i + 1) + "/start", "").orThrow();
        centre.staff().post("/counters/" + (i + 1) + "/complete", "").orThrow();
      }
    }
  }
}
