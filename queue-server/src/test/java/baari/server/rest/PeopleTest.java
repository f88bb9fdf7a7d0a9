package baari.server.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// The right to be forgotten, over HTTP.
@QuarkusTest
@TestProfile(HallProfile.class)
final class PeopleTest {
  @Test
  void erasing_somebody_who_was_never_here_finds_nothing() {
    erase("admin", "{\"person\":\"35202-0000000-1\"}")
        .then()
        .statusCode(200)
        .body("erased", is(false));
  }

  @Test
  void what_is_no_cnic_and_no_phone_is_refused_and_not_repeated() {
    erase("admin", "{\"person\":\"35202-0000000-17\"}")
        .then()
        .statusCode(400)
        .body("detail", is("person"))
        .body(not(containsString("35202")));
    erase("admin", "{}").then().statusCode(400).body("detail", is("person"));
  }

  @Test
  void only_an_administrator_erases() {
    erase("supervisor", "{\"person\":\"35202-0000000-1\"}").then().statusCode(403);
    erase("agent1", "{\"person\":\"35202-0000000-1\"}").then().statusCode(403);
  }

  static Response erase(String account, String body) {
    return Api.as(account)
        .contentType(ContentType.JSON)
        .body(body)
        .post(Api.CENTRE + "/people/erase");
  }
}
