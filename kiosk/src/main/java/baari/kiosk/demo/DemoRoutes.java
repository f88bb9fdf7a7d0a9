package baari.kiosk.demo;

import baari.kiosk.KioskConfig;
import baari.web.body.JsonBodies;
import baari.web.body.UnreadableBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The simulated printer for people (`/demo`) and for scripts (`/demo/printer`). Without a
/// simulated printer, none of these paths exists.
class DemoRoutes {
  private static final int FAULT_BODY_BYTES_MAX = 256;

  private final KioskConfig config;
  private final SimulatedPrinter printer;
  private final DemoAppointments appointments;
  private final ObjectMapper json;

  DemoRoutes(
      KioskConfig config,
      SimulatedPrinter printer,
      DemoAppointments appointments,
      ObjectMapper json) {
    this.config = config;
    this.printer = printer;
    this.appointments = appointments;
    this.json = json;
  }

  void add(@Observes Router router) {
    if (!config.printer().transport().equals("simulated")) {
      return;
    }
    router.get("/demo").handler(page("index.html", "text/html;charset=UTF-8"));
    router.get("/demo/paper-roll.js").handler(page("paper-roll.js", "text/javascript"));
    router.get("/demo/printer").handler(this::tickets);
    router.getWithRegex("/demo/printer/(?<cut>\\d{1,9})\\.png").blockingHandler(this::picture);
    router.get("/demo/printer/fault").handler(this::faults);
    router.post("/demo/appointment").handler(this::book);
    router
        .post("/demo/printer/fault")
        .consumes("application/json")
        .handler(BodyHandler.create(false).setBodyLimit(FAULT_BODY_BYTES_MAX))
        .blockingHandler(this::setFault);
  }

  private void tickets(RoutingContext context) {
    answer(context, printer.tickets().stream().map(DemoTicket::of).toList());
  }

  private void picture(RoutingContext context) {
    printer
        .ticket(Integer.parseInt(context.pathParam("cut")))
        .ifPresentOrElse(
            ticket ->
                context
                    .response()
                    .putHeader("Content-Type", "image/png")
                    .end(Buffer.buffer(ticket.png())),
            () -> context.fail(404));
  }

  private void book(RoutingContext context) {
    var _ =
        appointments
            .book()
            .thenAccept(booked ->
                booked.ifPresentOrElse(made -> answer(context, made), () -> context.fail(503)));
  }

  private void faults(RoutingContext context) {
    answer(context, Map.of("all", DemoFault.values(), "on", printer.faults()));
  }

  private void setFault(RoutingContext context) {
    var wanted = faultSwitch(context.body().buffer());
    if (wanted.isEmpty()) {
      context.fail(400);
      return;
    }
    printer.set(wanted.get().fault(), wanted.get().on());
    faults(context);
  }

  private Optional<FaultSwitch> faultSwitch(@Nullable Buffer body) {
    try {
      return Optional.of(JsonBodies.of(body, FaultSwitch.class))
          .filter(wanted -> wanted.fault() != null);
    } catch (UnreadableBody e) {
      return Optional.empty();
    }
  }

  private void answer(RoutingContext context, Object body) {
    try {
      context
          .response()
          .putHeader("Content-Type", "application/json")
          .end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }

  private static Handler<RoutingContext> page(String name, String type) {
    return context -> context.response().putHeader("Content-Type", type).end(resource(name));
  }

  private static String resource(String name) {
    try (var in = DemoRoutes.class.getResourceAsStream("/demo/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FaultSwitch(DemoFault fault, boolean on) {}
}
