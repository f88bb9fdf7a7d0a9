package baari.server.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// The fairness of a day, as a supervisor and an auditor read it.
@QuarkusTest
@TestProfile(HallProfile.class)
final class FairnessReportTest {
  private static final String FAIRNESS = Api.CENTRE + "/fairness";

  @Test
  void a_call_out_of_turn_stands_in_the_report_with_who_why_and_when() {
    // Given
    String day = Api.state().jsonPath().getString("businessDay");
    Api.issue("MARC").then().statusCode(201);
    String number = Api.issue("MARC").jsonPath().getString("number");
    Api.at(3, "open", "{\"workProfile\":[\"MARC\"],\"reason\":\"the test\"}")
        .then()
        .statusCode(200);
    Api.at(3, "call", "{\"number\":\"" + number + "\",\"reason\":\"=fainted, twice\"}")
        .then()
        .statusCode(200);

    // When
    Response report = Api.as("auditor").get(FAIRNESS + "?day=" + day);

    // Then
    report
        .then()
        .statusCode(200)
        .body("day", is(day))
        .body("closed", is(false))
        .body("bound.maxOvertakes", is(20))
        .body("bound.held", is(true))
        .body("services.find { it.id == 'MARC' }.issued", is(2))
        .body("services.find { it.id == 'MARC' }.waits.called", is(1))
        .body("all.issued", greaterThanOrEqualTo(2))
        .body("all", not(hasKey("sued")))
        .body("actors.actor", hasItem("agent3"))
        .body("departures.findAll { it.actor == 'agent3' }.number", contains("", number))
        .body(
            "departures.findAll { it.actor == 'agent3' }.kind",
            contains("OTHER_PROFILE", "OUT_OF_TURN"))
        .body(
            "departures.findAll { it.actor == 'agent3' }.reason",
            contains("the test", "=fainted, twice"));
    Api.as("supervisor")
        .get(FAIRNESS + "/departures.csv?day=" + day)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("\uFEFFkind,actor,"))
        .body(containsString(number + ",MARC,3,\"'=fainted, twice\""));
    Api.as("auditor")
        .get(FAIRNESS + "/groups.csv?day=" + day)
        .then()
        .statusCode(200)
        .body(startsWith("\uFEFFof,id,"))
        .body(containsString("service,MARC,2,"));
  }

  @Test
  void what_cannot_be_reported_is_refused_in_words() {
    Api.as("auditor").get(FAIRNESS).then().statusCode(400).body("detail", is("day"));
    Api.as("auditor").get(FAIRNESS + "?day=today").then().statusCode(400);
    Api.as("auditor")
        .get(FAIRNESS + "?day=2001-01-01")
        .then()
        .statusCode(404)
        .body("type", is("/problems/day-unknown"));
    Api.as("agent1").get(FAIRNESS + "?day=2001-01-01").then().statusCode(403);
  }
}
