package baari.bench.server;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.Conversation;
import baari.bench.load.CounterRequests;
import baari.bench.load.CycleConversation;
import baari.bench.load.CycleConversation.Cycles;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.IssueConversation;
import baari.bench.load.LoadClient;
import baari.bench.load.LoadResult;
import baari.bench.load.RequestTemplate;
import baari.bench.load.Requests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A fresh queue-server in its own process with the benchmark's centres, and methods to open its
/// counters and put load on it.
public final class BenchServer implements AutoCloseable {
  private static final Credential KIOSK = Credential.device(Hall.KIOSK_KEY);
  private static final Credential STAFF = Credential.staff("supervisor");

  /// The runs under full load create hundreds of times the tokens of a real day. The server keeps
  /// all of them in memory until the day is over.
  private static final String HEAP_FOR_A_FULL_DAY = "-Xmx2g";

  public static final Duration WARM_UP_SPELL = Duration.ofSeconds(3);
  private static final double CLEARLY_FASTER = 1.05;

  /// The second JIT compiler works in steps, so one spell without a gain is not the end.
  private static final int SPELLS_NO_FASTER = 4;

  private final LoadCentres centres;
  private final HallProgram program;
  private int runs;

  private BenchServer(LoadCentres centres, HallProgram program) {
    this.centres = centres;
    this.program = program;
  }

  /// How to start a server with its files in `dataDir`.
  public static Launch launch(LoadCentres centres, Path dataDir) {
    return Launch.demo("queue-server", FreePort.pick(), dataDir)
        .with("BAARI_CENTRES", centres.write(dataDir.resolve("centres")))
        .with("BAARI_RATE_LIMIT_PER_SECOND", "10000000")
        .with("BAARI_RATE_LIMIT_PER_ADDRESS", "10000000")
        .with("BAARI_TOKENS_PER_DEVICE_MINUTE", "0")
        .with("BAARI_TOKENS_PER_CENTRE_DAY", "0")
        // The demo of another checkout may have other keys.
        .withFlag("-Dbaari.access.devices.kiosk.key-sha256=" + Hall.KIOSK_KEY_SHA256)
        .withFlag("-Dbaari.access.devices.kiosk.role=kiosk")
        .withFlag("-Dbaari.access.devices.board.key-sha256=" + Hall.BOARD_KEY_SHA256)
        .withFlag("-Dbaari.access.devices.board.role=board");
  }

  /// Starts a server with memory for far more tokens than a day has, and waits until it is ready.
  public static BenchServer startRoomy(LoadCentres centres, Path dataDir) {
    return startRoomy(centres, launch(centres, dataDir));
  }

  public static BenchServer startRoomy(LoadCentres centres, Launch launch) {
    return start(centres, roomy(launch));
  }

  /// The same launch with memory for far more tokens than a day has.
  public static Launch roomy(Launch launch) {
    return launch.withFlag(HEAP_FOR_A_FULL_DAY);
  }

  /// Starts a server as the product does and waits until it is ready.
  public static BenchServer start(LoadCentres centres, Path dataDir) {
    return start(centres, launch(centres, dataDir));
  }

  public static BenchServer start(LoadCentres centres, Launch launch) {
    var server = new BenchServer(centres, HallProgram.start(launch));
    server.program.awaitReady(Hall.READY_BOUND);
    return server;
  }

  public HallProgram program() {
    return program;
  }

  /// Opens the first `count` counters of `centre`.
  public void openCounters(String centre, int count) {
    List<Conversation> agents = new ArrayList<>();
    for (int counter = 1; counter <= count; counter++) {
      RequestTemplate open = Requests.counter(centre, STAFF, Integer.toString(counter), "open");
      agents.add(new Once(open, keys(counter)));
    }
    LoadClient.run(port(), agents, Bounds.of(RunLength.SETUP_BOUND)).orThrow();
    runs++;
  }

  /// Issues tokens with `clients` kiosks spread over `ids`.
  public LoadResult issue(List<String> ids, int clients, Bounds bounds) {
    List<Conversation> kiosks = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      String centre = ids.get(client % ids.size());
      kiosks.add(new IssueConversation(issueRequests(centre), keys(client), client));
    }
    runs++;
    return LoadClient.run(port(), kiosks, bounds).orThrow();
  }

  /// Runs full cycles with `clients` counters spread over `ids`; they must be open.
  public CycleResult cycle(List<String> ids, int clients, Bounds bounds) {
    var cycles = new Cycles();
    List<Conversation> talks = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      String centre = ids.get(client % ids.size());
      talks.add(counter(centre, client / ids.size() + 1, client, issueRequests(centre), cycles));
    }
    return run(talks, cycles, bounds);
  }

  /// Runs cycles with `clients` counters of `centre` until four spells in a row are not clearly
  /// faster than the best spell before. A server in a real hall runs for days, but the JVM still
  /// compiles for tens of seconds after its start.
  ///
  /// @param spells the maximum number of spells
  /// @return the number of complete cycles
  public long warmUp(String centre, int clients, int spells) {
    long done = 0;
    double best = 0;
    int noFaster = 0;
    for (int spell = 0; spell < spells && noFaster < SPELLS_NO_FASTER; spell++) {
      CycleResult result = cycle(List.of(centre), clients, Bounds.of(WARM_UP_SPELL));
      done += result.cycles().completedCycles();
      noFaster = result.perSecond() < best * CLEARLY_FASTER ? noFaster + 1 : 0;
      best = Math.max(best, result.perSecond());
    }
    return done;
  }

  /// Lets `counters` counters of `centre` serve until nobody waits.
  public CycleResult serveWaiting(String centre, int counters) {
    var cycles = new Cycles();
    List<Conversation> talks = new ArrayList<>();
    for (int counter = 1; counter <= counters; counter++) {
      talks.add(counter(centre, counter, counter, List.of(), cycles));
    }
    return run(talks, cycles, Bounds.of(RunLength.SETUP_BOUND));
  }

  private CycleResult run(List<Conversation> talks, Cycles cycles, Bounds bounds) {
    runs++;
    return new CycleResult(LoadClient.run(port(), talks, bounds).orThrow(), cycles);
  }

  private Conversation counter(
      String centre, int number, int client, List<RequestTemplate> issues, Cycles cycles) {
    CounterRequests commands = Requests.counter(centre, STAFF, Integer.toString(number));
    return new CycleConversation(issues, commands, keys(client), cycles, client);
  }

  /// The first `count` counters of `centre` for single presses; they must be open.
  public List<TimedCounter> timedCounters(String centre, int count) {
    List<TimedCounter> counters = new ArrayList<>();
    for (int counter = 1; counter <= count; counter++) {
      CounterRequests commands = Requests.counter(centre, STAFF, Integer.toString(counter));
      counters.add(new TimedCounter(port(), commands, keys(counter)));
    }
    runs++;
    return counters;
  }

  /// A client of the API of `centre` as staff.
  Api staff(String centre) {
    return Api.centre(program, centre, STAFF);
  }

  @Override
  public void close() {
    program.close();
  }

  private List<RequestTemplate> issueRequests(String centre) {
    return Requests.issue(centre, KIOSK, centres.services());
  }

  private IdempotencyKeys keys(int client) {
    return new IdempotencyKeys("run" + runs, client);
  }

  private int port() {
    return program.launch().port();
  }

  /// @param load all requests of the cycles
  public record CycleResult(LoadResult load, Cycles cycles) {

    /// Complete cycles per second.
    public double perSecond() {
      return cycles.completedCycles() * 1e9 / load.elapsedNanos();
    }
  }
}
