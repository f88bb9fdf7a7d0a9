package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Json;
import baari.protocol.report.ClosingReport;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Data that fills the reports of a day.
final class StaffReports {
  /// The day of the report that [#closing(Route)] gives.
  static final String CLOSED_DAY = "2026-11-23";

  /// The fairness report's names for the actions of [#depart(OwnHall, String)].
  static final List<String> DEPARTURES =
      List.of(
          "Priority token by staff",
          "Called out of turn",
          "Reinstated after a no-show",
          "Transferred to the front",
          "Took the last action back");

  private static final List<String> SERVICES =
      List.of("POST", "DIVC", "DRVL", "CNIC", "INFO", "CHAR", "VREG", "RTPT", "ARMS");
  private static final Map<String, Integer> STATES =
      Map.of("served", 1_234, "no-show", 123, "cancelled", 45, "expired", 678);

  private StaffReports() {}

  /// Departs from the calling rule in many ways, at counter 30.
  static void depart(OwnHall hall, String reason) {
    hall.supervisor()
        .post(
            "/tokens",
            Json.write(
                new IssueRequest("CHAR", null, "disability", null, null, null, null, reason)))
        .orThrow();
    String number = hall.issue("INFO").number();
    String because = "\"reason\":\"%s\"".formatted(reason);
    at(hall, "open", "{}");
    String id =
        at(hall, "call", "{\"number\":\"%s\",%s}".formatted(number, because))
            .as(TokenView.class)
            .id();
    at(hall, "no-show", "");
    hall.supervisor()
        .post("/tokens/%s/reinstate".formatted(id), "{%s}".formatted(because))
        .orThrow();
    at(hall, "call", "{\"number\":\"%s\",%s}".formatted(number, because));
    at(hall, "start", "");
    at(hall, "undo", "");
    at(hall, "transfer", "{\"service\":\"CHAR\",\"position\":\"front\",%s}".formatted(because));
    at(hall, "close", "");
  }

  private static Api.Answer at(OwnHall hall, String what, String body) {
    return hall.agent(30).post("/counters/30/" + what, body).orThrow();
  }

  /// Answers with the report of a long day on which a kiosk handed in its numbers late.
  static void closing(Route asked) {
    var opened = Instant.parse(CLOSED_DAY + "T03:00:00Z");
    List<ClosingReport.OfService> services =
        SERVICES.stream()
            .map(service -> new ClosingReport.OfService(service, 2_080, STATES))
            .toList();
    List<ClosingReport.Late> late =
        SERVICES.stream()
            .map(service ->
                new ClosingReport.Late(
                    service.charAt(0) + "-1042", service, opened.plusSeconds(45_296)))
            .toList();
    var report =
        new ClosingReport(
            "lahore",
            LocalDate.parse(CLOSED_DAY),
            new ClosingReport.Entries(
                1_234_567,
                opened,
                1_345_678,
                opened.plusSeconds(46_800),
                "0123456789abcdef".repeat(4)),
            18_720,
            STATES,
            services,
            late);
    asked.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(Json.write(report)));
  }
}
