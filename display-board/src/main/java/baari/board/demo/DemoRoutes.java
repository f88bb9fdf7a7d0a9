package baari.board.demo;

import baari.client.loop.Loop;
import baari.web.body.JsonBodies;
import baari.web.body.UnreadableBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;

/// `/demo` and the paths that its page uses. They exist only in the demo profile.
@Singleton
final class DemoRoutes {
  private static final int BODY_BYTES = 1024;
  private static final int KEYS = 4;
  private static final Duration PRESS = Duration.ofMillis(120);
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "demo-page.js", "text/javascript; charset=utf-8");

  private final Instance<DemoHall> hall;
  private final ObjectMapper json;
  private final Loop loop;

  DemoRoutes(Instance<DemoHall> hall, ObjectMapper json, Loop loop) {
    this.hall = hall;
    this.json = json;
    this.loop = loop;
  }

  void add(@Observes Router router) {
    if (!DeviceChoice.demo()) {
      return;
    }
    router.get("/demo").handler(context -> file(context, "index.html"));
    FILES.keySet().forEach(name -> router.get("/demo/" + name).handler(each -> file(each, name)));
    router.get("/demo/led").handler(this::leds);
    router.get("/demo/led/:file").blockingHandler(this::picture);
    var body = BodyHandler.create(false).setBodyLimit(BODY_BYTES);
    router
        .post("/demo/led/fault")
        .consumes("application/json")
        .handler(body)
        .blockingHandler(this::fault);
    router.post("/demo/button").consumes("application/json").handler(this::press);
    router.post("/demo/box").consumes("application/json").handler(body).handler(this::key);
  }

  private void file(RoutingContext context, String name) {
    try (var file = DemoRoutes.class.getResourceAsStream("/demo/" + name)) {
      if (file == null) {
        throw new IllegalStateException("/demo/" + name + " is not in the jar");
      }
      context
          .response()
          .putHeader("Content-Type", FILES.get(name))
          .end(Buffer.buffer(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void leds(RoutingContext context) {
    try {
      context
          .response()
          .putHeader("Content-Type", "application/json")
          .end(json.writeValueAsString(hall.get().leds()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void picture(RoutingContext context) {
    var png = new ByteArrayOutputStream();
    try {
      var id = String.valueOf(context.pathParam("file")).replace(".png", "");
      ImageIO.write(hall.get().sign(id).simulator().picture(), "png", png);
    } catch (IllegalArgumentException unknown) {
      context.response().setStatusCode(404).end(unknown.getMessage());
      return;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    context.response().putHeader("Content-Type", "image/png").end(Buffer.buffer(png.toByteArray()));
  }

  private void fault(RoutingContext context) {
    try {
      var request = JsonBodies.of(context.body().buffer(), DemoFault.Request.class);
      hall.get().sign(request.signOrFirst()).fault(request.wanted());
      context.response().setStatusCode(204).end();
    } catch (UnreadableBody | IllegalArgumentException unknown) {
      context.response().setStatusCode(400).end("no such fault");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void press(RoutingContext context) {
    hall.get().button(true);
    loop.after(PRESS, () -> hall.get().button(false));
    context.response().setStatusCode(204).end();
  }

  private void key(RoutingContext context) {
    try {
      int key = JsonBodies.of(context.body().buffer(), DemoLeds.Press.class).key();
      boolean known = key >= 1 && key <= KEYS;
      if (known) {
        hall.get().box().press(key);
      }
      context.response().setStatusCode(known ? 204 : 400).end();
    } catch (UnreadableBody unreadable) {
      context.response().setStatusCode(400).end("no such key");
    }
  }
}
