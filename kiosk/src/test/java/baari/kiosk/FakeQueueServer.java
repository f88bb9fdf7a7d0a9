package baari.kiosk;

import baari.protocol.CentreView;
import baari.protocol.ExampleCentre;
import baari.protocol.Problem;
import baari.protocol.device.DeviceReport;
import baari.protocol.lease.HandIn;
import baari.protocol.lease.HandInToken;
import baari.protocol.lease.HandedIn;
import baari.protocol.lease.LeaseRequest;
import baari.protocol.lease.LeaseView;
import baari.protocol.lease.LeasesView;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketReport;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import baari.protocol.token.Withdrawal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Serves the part of the queue-server's API that a kiosk uses. It keeps everything in memory and
/// has switches for faults.
public final class FakeQueueServer implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /// The device key that it accepts.
  public static final String DEVICE_KEY = "key-of-the-kiosk-in-tests";

  private static final String BASE = "/api/v1/centres/lahore";

  private final Map<String, TokenView> byKey = new ConcurrentHashMap<>();
  private final AtomicInteger lastNumber = new AtomicInteger(41);
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
  private final List<String> issueKeys = new CopyOnWriteArrayList<>();
  private final List<IssueRequest> issueRequests = new CopyOnWriteArrayList<>();
  private final HttpServer http;
  private final Map<String, LeaseView> leases = new ConcurrentHashMap<>();
  private final List<HandInToken> handedIn = new CopyOnWriteArrayList<>();
  private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
  private volatile @Nullable DeviceReport health;
  private final List<String> withdrawn = new CopyOnWriteArrayList<>();
  private volatile CentreView centre = ExampleCentre.CENTRE;
  private final List<String> booked = new CopyOnWriteArrayList<>();
  private volatile int leaseSize;
  private volatile boolean away;
  private volatile boolean reportsFail;
  private volatile boolean reportAnswersLost;
  private final AtomicInteger reportKeysReused = new AtomicInteger();
  private final Map<String, TicketReport> reportsByKey = new ConcurrentHashMap<>();

  /// What the kiosk reported about a token's paper.
  public record Report(String tokenId, TicketReport body, String key) {}

  public FakeQueueServer(int port) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::handle);
    http.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /// While away, every connection is closed without an answer.
  public void away(boolean isAway) {
    away = isAway;
  }

  /// The centre's description from now on.
  public void centre(CentreView described) {
    centre = described;
  }

  /// The next token is issued, but its answer is lost.
  public void loseOneAnswer() {
    answersToLose.set(1);
  }

  /// While set, reports get the answer 500.
  public void failReports(boolean fail) {
    reportsFail = fail;
  }

  /// While set, reports are accepted, but their answers are lost.
  public void loseReportAnswers(boolean lose) {
    reportAnswersLost = lose;
  }

  /// The next `count` reports are refused as if their keys were used before.
  public void takeReportKeysForOlderOnes(int count) {
    reportKeysReused.set(count);
  }

  /// From now on grants one lease of each series, with at most `size` numbers. With 0, the initial
  /// value, it refuses. Leases granted before are no longer known.
  public void grantLeases(int size) {
    leases.clear();
    leaseSize = size;
  }

  /// The numbers that were handed in, in order, including repeated ones.
  public List<HandInToken> handedIn() {
    return handedIn;
  }

  /// The ids of withdrawn tokens.
  public List<String> withdrawn() {
    return withdrawn;
  }

  /// The kiosk's last health report; empty before the first.
  public Optional<DeviceReport> health() {
    return Optional.ofNullable(health);
  }

  public BlockingQueue<Report> reports() {
    return reports;
  }

  /// How many tokens were issued.
  public int issued() {
    return byKey.size();
  }

  /// The keys of all issue calls, including repeated ones.
  public List<String> issueKeys() {
    return issueKeys;
  }

  /// The codes of booked appointments.
  public List<String> booked() {
    return booked;
  }

  /// The bodies of all issue calls, in order.
  public List<IssueRequest> issueRequests() {
    return issueRequests;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (away) {
        throw new IOException("away");
      }
      var path = exchange.getRequestURI().getPath();
      if (!("Bearer " + DEVICE_KEY)
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, new Problem("/problems/unauthorized", "Unauthorized", 401, ""));
      } else if (path.equals(BASE)) {
        answer(exchange, 200, centre);
      } else if (path.equals(BASE + "/tokens")) {
        issue(exchange);
      } else if (path.equals(BASE + "/appointments")) {
        booked.add(JSON.readTree(exchange.getRequestBody()).at("/0/code").asText());
        answer(exchange, 201, Map.of("booked", 1));
      } else if (path.startsWith(BASE + "/leases")) {
        lease(exchange, path);
      } else if (path.equals(BASE + "/tokens/withdraw")) {
        withdraw(exchange);
      } else if (path.startsWith(BASE + "/devices/")) {
        health = JSON.readValue(exchange.getRequestBody(), DeviceReport.class);
        exchange.sendResponseHeaders(204, -1);
      } else if (path.endsWith("/ticket")) {
        report(exchange, path);
      } else {
        answer(exchange, 404, new Problem("/problems/not-found", "Not found", 404, ""));
      }
    }
  }

  private void issue(HttpExchange exchange) throws IOException {
    var request = JSON.readValue(exchange.getRequestBody(), IssueRequest.class);
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    issueKeys.add(key);
    issueRequests.add(request);
    if ("NONE".equals(request.service())) {
      answer(exchange, 422, new Problem("/problems/unknown-service", "No such service", 422, ""));
      return;
    }
    if ("LATE-1".equals(request.appointment())) {
      answer(
          exchange,
          409,
          new Problem("/problems/appointment-too-late", "Too late", 409, "2026-11-23T05:00:00Z"));
      return;
    }
    if (givenUp.contains(key)) {
      answer(exchange, 422, keyReused());
      return;
    }
    var token = byKey.computeIfAbsent(key, _ -> token(request));
    if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IOException("lost");
    }
    answer(exchange, 201, token);
  }

  /// Works like the real server: the key's token is cancelled, and the key can get no token
  /// afterwards.
  private void withdraw(HttpExchange exchange) throws IOException {
    var key = JSON.readValue(exchange.getRequestBody(), Withdrawal.class).key();
    var token = byKey.get(key);
    givenUp.add(key);
    if (token == null) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      withdrawn.add(token.id());
      answer(exchange, 200, token);
    }
  }

  private TokenView token(IssueRequest request) {
    var number = "D-%03d".formatted(lastNumber.incrementAndGet());
    var isSaidElsewhere = request.appointment() != null || request.carryOver() != null;
    var service = isSaidElsewhere ? "PROP" : request.service();
    return new TokenView(
        "20261123-" + number,
        number,
        TokenState.WAITING,
        TicketState.REQUESTED,
        Instant.parse("2026-11-23T05:07:00Z"),
        new TokenView.Asked(
            service,
            request.priorityClass() == null ? "ordinary" : request.priorityClass(),
            request.language() == null ? "ur" : request.language(),
            service,
            request.services() == null ? List.of() : request.services()),
        new TokenView.Standing(Instant.parse("2026-11-23T05:07:00Z"), 7, null, null, null),
        new TokenView.Holder("k7Qm2XvT9pLs4RbN", request.carryOver() == null ? null : 1_800L));
  }

  private static Problem keyReused() {
    return new Problem("/problems/idempotency-key-reused", "Used before", 422, "");
  }

  private void lease(HttpExchange exchange, String path) throws IOException {
    if (path.endsWith("/tokens")) {
      var tokens = JSON.readValue(exchange.getRequestBody(), HandIn.class).tokens();
      handedIn.addAll(tokens);
      var ids = tokens.stream().map(HandInToken::number).toList();
      answer(exchange, 200, new HandedIn(Path.of(path).getName(5).toString(), ids));
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, new LeasesView(businessDay(), List.copyOf(leases.values())));
    } else {
      var wanted = JSON.readValue(exchange.getRequestBody(), LeaseRequest.class);
      if (leaseSize == 0 || holds(wanted.series())) {
        answer(exchange, 409, new Problem("/problems/lease-limit", "No more numbers", 409, ""));
      } else {
        answer(exchange, 201, grant(wanted));
      }
    }
  }

  private boolean holds(String series) {
    return leases.values().stream().anyMatch(lease -> lease.series().equals(series));
  }

  private synchronized LeaseView grant(LeaseRequest wanted) {
    int first = lastNumber.get() + 1;
    int last = lastNumber.addAndGet(Math.min(wanted.count(), leaseSize));
    var id = "lease-" + wanted.series() + "-" + first;
    var lease = new LeaseView(id, wanted.series(), first, last, businessDay(), Instant.now());
    leases.put(id, lease);
    return lease;
  }

  private static LocalDate businessDay() {
    return LocalDate.now(ExampleCentre.CENTRE.hours().zone());
  }

  private void report(HttpExchange exchange, String path) throws IOException {
    var body = JSON.readValue(exchange.getRequestBody(), TicketReport.class);
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var earlier = reportsByKey.putIfAbsent(key, body);
    boolean isReused = earlier != null && !earlier.equals(body);
    if (isReused || reportKeysReused.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer(exchange, 422, keyReused());
      return;
    }
    reports.add(new Report(Path.of(path).getName(5).toString(), body, key));
    if (reportAnswersLost) {
      throw new IOException("lost");
    }
    if (reportsFail) {
      answer(exchange, 500, Map.of());
    } else {
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = bytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] bytes(Object body) throws JsonProcessingException {
    return JSON.writeValueAsBytes(body);
  }

  /// Runs the fake server alone, to look at the kiosk's page without a real server:
  /// `FakeQueueServer 8080`.
  public static void main(String[] args) throws IOException {
    new FakeQueueServer(Integer.parseInt(args[0]));
  }
}
