package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The API's description is a file of the product, so that a start need not make it and a review
/// sees what changes. This test compares it with the code.
@QuarkusTest
@TestProfile(HallProfile.class)
class ApiDocumentTest {
  private static final String NAME = "src/main/resources/META-INF/resources/api/openapi.json";
  private static final Path DESCRIBED = Path.of("target/openapi.json");

  @Test
  void the_description_served_is_that_of_the_code() throws IOException {
    // When
    String described = get("/q/openapi?format=json");

    // Then
    Files.writeString(DESCRIBED, described);
    assertThat(get("/api/openapi.json"))
        .as(
            "the API has changed; look at it, then: cp queue-server/%s queue-server/%s",
            DESCRIBED, NAME)
        .isEqualTo(described);
  }

  @Test
  void the_page_to_browse_it_has_all_its_parts() {
    for (String part :
        new String[] {"api/", "api/page.js", "webjars/swagger-ui/swagger-ui-bundle.js"}) {
      RestAssured.given().get("/" + part).then().statusCode(200);
    }
  }

  private static String get(String path) {
    return RestAssured.given().get(path).then().statusCode(200).extract().asString();
  }
}
