package baari.kiosk;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The kiosk's local API as the touch page calls it.
public final class KioskApi {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final long LOOK_EVERY_MILLIS = 100;

  private KioskApi() {}

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  public static Response take(String key, String service) {
    return ask(key, "{\"service\":\"" + service + "\",\"language\":\"en\"}");
  }

  /// A tap with any body that the touch page may send.
  public static Response ask(String key, String body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/tickets");
  }

  public static Response reprint(String id) {
    return given()
        .header("Idempotency-Key", newKey())
        .contentType("application/json")
        .body("{}")
        .post("/api/tickets/" + id + "/reprint");
  }

  public static Response answer(String id, String body) {
    return given()
        .header("Idempotency-Key", newKey())
        .contentType("application/json")
        .body(body)
        .post("/api/tickets/" + id + "/paper");
  }

  static JsonPath state() {
    return given().get("/api/state").jsonPath();
  }

  public static void awaitState(Predicate<JsonPath> wanted) {
    await(() -> wanted.test(state()));
  }

  /// Waits until the condition is true; fails when it stays false.
  static void await(BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still not true after " + PATIENCE);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
