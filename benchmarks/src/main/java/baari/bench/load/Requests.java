package baari.bench.load;

import baari.bench.hall.Credential;
import baari.bench.hall.Json;
import baari.protocol.token.IssueRequest;
import java.util.List;

/// The requests of one centre, ready to send.
public final class Requests {
  private Requests() {}

  /// One issue request for each service.
  public static List<RequestTemplate> issue(
      String centre, Credential device, List<String> services) {
    return services.stream()
        .map(service -> Json.write(new IssueRequest(service, null, null)))
        .map(body -> RequestTemplate.post(path(centre) + "/tokens", device.header(), body))
        .toList();
  }

  /// Next, start and complete of one counter.
  public static CounterRequests counter(String centre, Credential agent, String counter) {
    return new CounterRequests(
        counter(centre, agent, counter, "next"),
        counter(centre, agent, counter, "start"),
        counter(centre, agent, counter, "complete"));
  }

  /// One command of one counter.
  public static RequestTemplate counter(
      String centre, Credential agent, String counter, String command) {
    return RequestTemplate.post(
        path(centre) + "/counters/" + counter + "/" + command, agent.header(), "");
  }

  private static String path(String centre) {
    return "/api/v1/centres/" + centre;
  }
}
