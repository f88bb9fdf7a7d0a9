package baari.server.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Named.named;

import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(PostgresqlProfile.class)
final class PostgresqlTest {
  @Inject SqlJournal journal;

  @Inject Database database;

  @Test
  void with_storage_set_to_postgresql_what_is_acknowledged_is_there() throws Exception {
    // Given
    Api.issue("POST").then().statusCode(201).body("number", is("P-001"));
    Api.at(1, "open").then().statusCode(200);

    // When
    Api.at(1, "next").then().statusCode(200).body("number", is("P-001"));

    // Then
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT counter FROM counter_token")) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("1");
    }
    List<String> actors = new ArrayList<>();
    journal.read("lahore", 0, entry -> actors.add(entry.actor()));
    assertThat(actors).containsExactly("system", "system", "device:kiosk", "agent1", "agent1");
    Api.as("auditor").get(Api.CENTRE + "/journal/verify").then().body("sound", is(true));
    Api.as("auditor").get("/q/health/ready").then().statusCode(200);
  }

  /// Requests of callers who are not signed in.
  private static Stream<Named<Supplier<Response>>> kinds() {
    return Stream.of(
        named("a wrong key", () -> Api.asDevice("forged").get(Api.CENTRE)),
        named("no sign-in", () -> RestAssured.get(Api.CENTRE)),
        named("a page", () -> RestAssured.get("/")),
        named("nothing", () -> RestAssured.get("/nothing")),
        named("a foreign page", () -> given().header("Origin", "http://evil").post(Api.CENTRE)),
        named("a type that is none", () -> given().header("Content-Type", "x").post("/")),
        named("metrics", () -> RestAssured.get("/q/metrics")),
        named(
            "a feed",
            () ->
                given()
                    .header("Upgrade", "websocket")
                    .header("Connection", "Upgrade")
                    .header("Sec-WebSocket-Version", "13")
                    .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                    .get(Api.CENTRE + "/feed")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_comes_too_often_from_unknown_callers_of_an_address_is_refused(
      Supplier<Response> request) {
    // When
    Response refused = null;
    for (int i = 0; i < 1000 && refused == null; i++) {
      Response answer = request.get();
      boolean isLimit = "/problems/too-many-requests".equals(problemOf(answer));
      refused = isLimit ? answer : null;
    }

    // Then
    assertThat(refused).isNotNull();
    refused.then().statusCode(429).header("Retry-After", notNullValue());
    Api.as("agent4").get("/api/v1/session").then().statusCode(200);
  }

  private static @Nullable String problemOf(Response answer) {
    return answer.contentType().contains("problem") ? answer.path("type") : null;
  }

  @Test
  void who_asks_too_often_is_told_to_wait_and_others_are_not() {
    // When
    Response refused = null;
    for (int i = 0; i < 1000 && refused == null; i++) {
      Response answer = Api.as("agent2").get("/api/v1/session");
      refused = answer.statusCode() == 200 ? null : answer;
    }

    // Then
    assertThat(refused).isNotNull();
    refused
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("type", is("/problems/too-many-requests"));
    Api.as("agent3").get("/api/v1/session").then().statusCode(200);
  }

  @Test
  void the_parts_of_pages_are_counted_apart_from_what_a_page_asks() {
    // When
    int parts = 0;
    while (parts < 1000 && Api.as("agent6").get("/counter/counter-page.js").statusCode() == 200) {
      parts++;
    }

    // Then
    assertThat(parts).isBetween(2 * PostgresqlProfile.PER_SECOND, 999);
    for (int i = 0; i < 2 * PostgresqlProfile.PER_SECOND; i++) {
      Api.as("agent6").get("/api/v1/session").then().statusCode(200);
    }
  }
}
