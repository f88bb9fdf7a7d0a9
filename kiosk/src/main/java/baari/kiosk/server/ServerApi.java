package baari.kiosk.server;

import baari.client.CentreAddress;
import baari.client.CentreClient;
import baari.client.ServerAnswer;
import baari.kiosk.KioskConfig;
import baari.protocol.CentreView;
import baari.protocol.device.DeviceReport;
import baari.protocol.lease.HandIn;
import baari.protocol.lease.HandedIn;
import baari.protocol.lease.LeaseRequest;
import baari.protocol.lease.LeaseView;
import baari.protocol.lease.LeasesView;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketReport;
import baari.protocol.token.TokenView;
import baari.protocol.token.Withdrawal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The queue-server's API for a kiosk. No call blocks, takes longer than `baari.server.timeout` or
/// completes exceptionally. Each call reports its result to the `ServerLink`.
///
/// Every try of one command uses the same key, except hand-ins and withdrawals: those change
/// nothing the second time, whatever their key.
@ApplicationScoped
public class ServerApi {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  private final CentreClient client;
  private final Duration tapTimeout;

  ServerApi(KioskConfig config, ObjectMapper json, ServerLink link) {
    var server = config.server();
    var address = new CentreAddress(server.url(), config.centre(), config.device().key());
    this.client = new CentreClient(address, json, CONNECT_TIMEOUT, server.timeout(), link::heard);
    this.tapTimeout = server.tapTimeout();
  }

  @PreDestroy
  void close() {
    client.close();
  }

  public CompletableFuture<ServerAnswer<CentreView>> centre() {
    return client.centre();
  }

  /// The citizen waits for this call, so it takes at most `baari.server.tap-timeout`.
  ///
  /// @param key the tap's key; the same key gives the same token again
  public CompletableFuture<ServerAnswer<TokenView>> issue(IssueRequest issue, String key) {
    return client
        .post("/tokens", issue, key)
        .inLanguage(issue.language() == null ? "en" : issue.language())
        .within(tapTimeout)
        .as(TokenView.class);
  }

  public CompletableFuture<ServerAnswer<TicketReport>> report(
      String tokenId, TicketReport report, String key) {
    return client.post("/tokens/" + tokenId + "/ticket", report, key).giving(report);
  }

  /// Takes back the token of a tap of this kiosk, if there is one. The tap can get no token
  /// afterwards.
  public CompletableFuture<ServerAnswer<String>> withdraw(String tap) {
    var key = UUID.randomUUID().toString();
    return client.post("/tokens/withdraw", new Withdrawal(tap), key).giving(tap);
  }

  public CompletableFuture<ServerAnswer<DeviceReport>> health(String device, DeviceReport report) {
    return client.health(device, report);
  }

  /// Books an appointment for any person who has the code.
  public CompletableFuture<ServerAnswer<String>> book(
      String code, String service, Instant slot, String key) {
    var appointment = Map.of("code", code, "service", service, "slot", slot.toString());
    return client.post("/appointments", List.of(appointment), key).giving(code);
  }

  /// The leases that this kiosk holds today.
  public CompletableFuture<ServerAnswer<LeasesView>> leases() {
    return client.get("/leases").as(LeasesView.class);
  }

  public CompletableFuture<ServerAnswer<LeaseView>> lease(LeaseRequest wanted, String key) {
    return client.post("/leases", wanted, key).as(LeaseView.class);
  }

  public CompletableFuture<ServerAnswer<HandedIn>> handIn(String lease, HandIn tokens, String key) {
    return client.post("/leases/" + lease + "/tokens", tokens, key).as(HandedIn.class);
  }
}
