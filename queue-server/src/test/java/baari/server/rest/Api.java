package baari.server.rest;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Short methods that send requests to the API as a certain caller.
public final class Api {
  public static final String CENTRE = "/api/v1/centres/lahore";
  static final String KIOSK_KEY = "demo-kiosk-key-known-to-all";
  static final String BOARD_KEY = "demo-board-key-known-to-all";

  private Api() {}

  public static RequestSpecification as(String account) {
    return RestAssured.given().auth().preemptive().basic(account, "demo");
  }

  static RequestSpecification asDevice(String key) {
    return RestAssured.given().header("Authorization", "Bearer " + key);
  }

  /// The origin of the server's own pages.
  static String origin() {
    return "http://localhost:" + RestAssured.port;
  }

  /// With a new Idempotency-Key, and no Content-Type until there is content.
  static RequestSpecification once(RequestSpecification request) {
    return request.noContentType().header(Commands.KEY_HEADER, UUID.randomUUID().toString());
  }

  /// A command of an agent at a counter, without a body.
  public static Response at(int counter, String move) {
    return once(as("agent" + counter)).post(CENTRE + "/counters/" + counter + "/" + move);
  }

  static Response at(int counter, String move, String body) {
    return once(as("agent" + counter))
        .contentType(ContentType.JSON)
        .body(body)
        .post(CENTRE + "/counters/" + counter + "/" + move);
  }

  /// A token taken at the kiosk.
  public static Response issue(String service) {
    return issue(UUID.randomUUID().toString(), "{\"service\":\"" + service + "\"}");
  }

  public static Response issue(String key, String body) {
    return issueAt(CENTRE, key, body);
  }

  public static Response issueAt(String centre, String key, String body) {
    return asDevice(KIOSK_KEY)
        .header(Commands.KEY_HEADER, key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(centre + "/tokens");
  }

  public static Response state() {
    return asDevice(BOARD_KEY).get(CENTRE + "/state");
  }

  /// The last sequence of the centre's journal.
  public static long sequence() {
    return state().jsonPath().getLong("sequence");
  }
}
