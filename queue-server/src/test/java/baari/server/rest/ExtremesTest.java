package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever is sent to the endpoints of the API's description is answered or refused. It never
/// causes an error of the server, and storage always answers. `-Dextremes.seed` chooses other
/// requests.
@QuarkusTest
@TestProfile(ExtremesTest.OwnHall.class)
@Timeout(300)
final class ExtremesTest {
  private static final int ROUNDS = 40;
  private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");
  private static final List<String> CALLERS =
      List.of("kiosk", "board", "agent1", "supervisor", "admin", "auditor");

  /// The same seed in every build, so that the gate does not depend on luck. A longer run chooses
  /// other seeds.
  private static final long FIRST_SEED = 7_796_004_202_263L;

  private final long seed = Long.getLong("extremes.seed", FIRST_SEED);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final JsonNode description = description();
  private final Extremes extremes = new Extremes(random, description.at("/components/schemas"));
  private final HttpClient client = HttpClient.newHttpClient();

  /// Started only for this test, because it closes days and publishes.
  public static final class OwnHall extends HallProfile {}

  static JsonNode description() {
    try (var in = ExtremesTest.class.getResourceAsStream("/META-INF/resources/api/openapi.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_request_is_a_fault_of_the_server() throws Exception {
    List<String> faults = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          send(path.getKey(), operation.getKey(), operation.getValue(), faults);
        }
      }
    }
    assertThat(faults).as("-Dextremes.seed=%d", seed).isEmpty();
    assertThat(Api.state().statusCode()).isEqualTo(200);
  }

  private void send(String path, String method, JsonNode operation, List<String> faults)
      throws Exception {
    String address = address(path);
    String caller = extremes.any(CALLERS);
    String body = extremes.body(schema(operation));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
            .header("Authorization", credentials(caller));
    if (!extremes.in(20)) {
      request.header(Commands.KEY_HEADER, UUID.randomUUID().toString());
    }
    if (method.equals("get")) {
      request.GET();
    } else {
      if (!extremes.in(8)) {
        request.header("Content-Type", extremes.contentType());
      }
      request.POST(HttpRequest.BodyPublishers.ofByteArray(extremes.bytes(body)));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 500) {
      faults.add(
          "%s %s as %s: %s %s".formatted(method, address, caller, answer.statusCode(), body));
    }
  }

  private static JsonNode schema(JsonNode operation) {
    JsonNode content = operation.at("/requestBody/content");
    JsonNode json = content.path("application/json");
    return (json.isMissingNode() ? content.path("*/*") : json).path("schema");
  }

  private String address(String path) {
    String address = PARAMETER.matcher(path).replaceAll(found -> encoded(part(found.group())));
    return extremes.in(2)
        ? address
        : address
            + "?day="
            + encoded(extremes.part())
            + "&from="
            + encoded(extremes.part())
            + "&counter="
            + encoded(extremes.part())
            + "&reason="
            + encoded(extremes.part());
  }

  private String part(String parameter) {
    return switch (parameter) {
      case "{centre}" -> extremes.in(15) ? extremes.part() : "lahore";
      case "{counter}" -> extremes.in(5) ? extremes.part() : "" + (1 + random.nextInt(32));
      default -> extremes.part();
    };
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String credentials(String caller) {
    return switch (caller) {
      case "kiosk" -> "Bearer " + Api.KIOSK_KEY;
      case "board" -> "Bearer " + Api.BOARD_KEY;
      default ->
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((caller + ":demo").getBytes(StandardCharsets.UTF_8));
    };
  }
}
