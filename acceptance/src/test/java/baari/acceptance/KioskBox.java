package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A kiosk as its touch page uses it: a tap is repeated with its key until it gets a ticket.
final class KioskBox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Launch launch;
  private final Api api;
  private volatile HallProgram program;

  /// @param uri the address of its local API
  KioskBox(Launch launch, URI uri) {
    this.launch = launch;
    this.api = new Api(uri, Credential.NOBODY);
    this.program = HallProgram.start(launch);
  }

  /// A kiosk whose local API is at its port on loopback.
  static KioskBox onLoopback(Launch launch) {
    return new KioskBox(launch, URI.create("http://127.0.0.1:" + launch.port()));
  }

  /// Simulates a power cut.
  void kill() {
    program.kill();
  }

  /// Simulates a power cut and a restart.
  void killAndRestart() {
    program.kill();
    program = HallProgram.start(launch);
  }

  /// The ticket that a tap finally gets, whatever happens in the meantime.
  JsonNode tap(String key, String service) {
    String body = "{\"service\":\"" + service + "\",\"language\":\"en\"}";
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "nothing";
    while (System.nanoTime() < deadline) {
      try {
        Api.Answer answer = api.post("/api/tickets", body, key);
        if (answer.status() == 201) {
          return Json.tree(answer.body());
        }
        last = answer.status() + " " + answer.body();
      } catch (UncheckedIOException e) {
        last = String.valueOf(e.getMessage());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("no ticket for " + key + ": " + last);
  }

  /// The answer to one try of a tap; empty when no answer comes.
  Optional<Api.Answer> tapOnce(String key, String body) {
    try {
      return Optional.of(api.post("/api/tickets", body, key));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  JsonNode ticket(String id) {
    return Json.tree(api.get("/api/tickets/" + id).orThrow().body());
  }

  JsonNode papers() {
    return Json.tree(api.get("/demo/printer").orThrow().body());
  }

  /// Waits until the kiosk's state is as wanted; fails when that does not happen.
  void await(String what, Predicate<JsonNode> wanted) {
    await(
        what,
        () -> {
          try {
            return wanted.test(Json.tree(api.get("/api/state").orThrow().body()));
          } catch (UncheckedIOException e) {
            return false;
          }
        });
  }

  static void await(String what, BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still not true after " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @Override
  public void close() {
    program.stop();
  }
}
