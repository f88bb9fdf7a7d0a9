package baari.client;

import baari.protocol.CentreView;
import baari.protocol.device.DeviceReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A centre's API as its devices call it, with JSON in both directions. Any thread may use it. No
/// call blocks, and no call completes exceptionally.
public final class CentreClient implements AutoCloseable {
  private final HttpClient http;
  private final CentreAddress address;
  private final ObjectMapper json;
  private final Duration timeout;
  private final Consumer<ServerAnswer<?>> listener;

  /// @param timeout how long a call may take, including its body, unless the call sets another
  ///   timeout
  /// @param connect how long the connection may take
  /// @param listener gets the answer of each attempt, before the caller gets the last one
  public CentreClient(
      CentreAddress address,
      ObjectMapper json,
      Duration connect,
      Duration timeout,
      Consumer<ServerAnswer<?>> listener) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .build();
    this.address = address;
    this.json = json;
    this.timeout = timeout;
    this.listener = listener;
  }

  /// Ends the calls under way, and the client's threads.
  @Override
  public void close() {
    http.shutdownNow();
  }

  /// What the centre offers, and the names of its services and counters.
  public CompletableFuture<ServerAnswer<CentreView>> centre() {
    return get("").as(CentreView.class);
  }

  /// Reports a device's condition. A report that fails need not be sent again, because the next one
  /// is newer.
  public CompletableFuture<ServerAnswer<DeviceReport>> health(String device, DeviceReport report) {
    return post("/devices/" + CentreAddress.segment(device) + "/health", report, device)
        .giving(report);
  }

  /// @param path as `CentreAddress.at` takes it
  public CentreCall get(String path) {
    return call(request(path).GET());
  }

  /// @param path as `CentreAddress.at` takes it
  /// @param body the body; it is sent as JSON
  /// @param key the same for every attempt of one command
  public CentreCall post(String path, Object body, String key) {
    return call(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(write(body))));
  }

  private CentreCall call(HttpRequest.Builder request) {
    return new CentreCall(http, json, listener, request, timeout);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.at(path))
        .header(CentreAddress.AUTHORIZATION, address.credential());
  }

  private byte[] write(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
