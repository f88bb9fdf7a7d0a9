package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import baari.protocol.device.DeviceReport;
import baari.protocol.lease.HandIn;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every list that the API takes, at its maximum length and longer by one. The requests leave
/// nothing behind that other tests of this hall would see.
@QuarkusTest
@TestProfile(HallProfile.class)
@Timeout(60)
final class ListLimitsTest {
  private static final String DEVICE = "/devices/long-lists";
  private static final int APPOINTMENTS = 500;
  private static final JsonNode DESCRIPTION = ExtremesTest.description();

  /// A list of an endpoint.
  ///
  /// @param name as in the API's description
  /// @param limit how many it may have
  /// @param full status and problem, if any, for a list of this length
  /// @param fault what is answered to a longer list
  record Case(
      String name,
      Supplier<RequestSpecification> caller,
      String path,
      String contentType,
      IntFunction<String> body,
      int limit,
      String full,
      String fault) {

    Response send(int length) {
      return Api.once(caller.get())
          .contentType(contentType)
          .body(body.apply(length))
          .post(Api.CENTRE + path);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> lists() {
    return Stream.of(
        json(
            "IssueRequest.services",
            () -> Api.asDevice(Api.KIOSK_KEY),
            "/tokens",
            length ->
                "{\"service\":\"NONE\",\"services\":"
                    + array(length, at -> "\"N" + at + "\"")
                    + "}",
            8,
            "422 unknown-service",
            "services: at most 8"),
        json(
            "Open.workProfile",
            () -> Api.as("agent31"),
            "/counters/31/open",
            length ->
                "{\"reason\":\"rush\",\"workProfile\":" + array(length, at -> "\"BRTH\"") + "}",
            200,
            "200",
            "workProfile: at most 200"),
        json(
            "HandIn.tokens",
            () -> Api.asDevice(Api.KIOSK_KEY),
            "/leases/20261123-D-900-999/tokens",
            length -> "{\"tokens\":" + array(length, ListLimitsTest::token) + "}",
            HandIn.TOKENS_MAX,
            "404 unknown-lease",
            "tokens: at most " + HandIn.TOKENS_MAX),
        json(
            "DeviceReport.parts",
            () -> Api.asDevice(Api.KIOSK_KEY),
            DEVICE + "/health",
            length -> report("\"parts\":" + array(length, ListLimitsTest::part)),
            DeviceReport.PARTS_MAX,
            "204",
            "parts: at most " + DeviceReport.PARTS_MAX),
        json(
            "DeviceReport.figures",
            () -> Api.asDevice(Api.KIOSK_KEY),
            DEVICE + "/health",
            length -> report("\"figures\":{" + joined(length, at -> "\"f" + at + "\":1") + "}"),
            DeviceReport.PARTS_MAX,
            "204",
            "figures: at most " + DeviceReport.PARTS_MAX),
        json(
            "Item",
            () -> Api.as("supervisor"),
            "/appointments",
            length -> array(length, ListLimitsTest::appointment),
            APPOINTMENTS,
            "422 appointments-wrong",
            "1 to 500 appointments"),
        new Case(
            "lines of a table",
            () -> Api.as("supervisor"),
            "/appointments",
            "text/csv",
            length ->
                "code,service,slot\n"
                    + IntStream.range(0, length)
                        .mapToObj(at -> "LIMIT-" + at + ",NONE,2026-11-24T10:30\n")
                        .collect(Collectors.joining()),
            APPOINTMENTS,
            "422 appointments-wrong",
            "there are at most 501 lines"));
  }

  private static Case json(
      String name,
      Supplier<RequestSpecification> caller,
      String path,
      IntFunction<String> body,
      int limit,
      String full,
      String fault) {
    return new Case(name, caller, path, "application/json", body, limit, full, fault);
  }

  @AfterEach
  void as_it_was() {
    Api.as("supervisor").delete(Api.CENTRE + DEVICE);
    Api.at(31, "close");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_may_be_as_long_as_its_limit_and_no_longer(Case list) {
    // When
    Response full = list.send(list.limit);
    Response longer = list.send(list.limit + 1);
    Response far = list.send(2 * list.limit);

    // Then
    assertThat(said(full)).isEqualTo(list.full);
    assertThat(full.asString()).doesNotContain(list.fault);
    assertThat(said(longer)).isIn("400 invalid-request", "422 appointments-wrong");
    assertThat(longer.<String>path("detail")).contains(list.fault);
    assertThat(said(far)).isIn(said(longer), "413 too-large");
    Api.state().then().statusCode(200);
  }

  @Test
  void every_list_that_the_api_is_described_to_take_is_here() {
    Set<String> described = new TreeSet<>();
    for (JsonNode path : DESCRIPTION.get("paths")) {
      for (JsonNode operation : path) {
        JsonNode content = operation.at("/requestBody/content/application~1json/schema");
        addLists("", content, described);
      }
    }
    assertThat(lists().map(Case::name)).containsAll(described);
    assertThat(described).hasSizeGreaterThan(5);
  }

  /// @param place of `schema`
  private static void addLists(String place, JsonNode schema, Set<String> lists) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceFirst(".*/", "");
      addLists(name, DESCRIPTION.at("/components/schemas/" + name), lists);
    } else if (schema.has("items")) {
      lists.add(
          place.isEmpty() ? schema.at("/items/$ref").asText().replaceFirst(".*/", "") : place);
      addLists(place, schema.get("items"), lists);
    } else if (schema.has("additionalProperties")) {
      lists.add(place);
    } else {
      for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
        addLists(place + "." + member.getKey(), member.getValue(), lists);
      }
    }
  }

  /// The status, and for a problem also its kind.
  private static String said(Response answer) {
    String status = Integer.toString(answer.statusCode());
    return answer.statusCode() < 400
        ? status
        : status + " " + answer.<String>path("type").replace("/problems/", "");
  }

  private static String array(int length, IntFunction<String> item) {
    return "[" + joined(length, item) + "]";
  }

  private static String joined(int length, IntFunction<String> item) {
    return IntStream.range(0, length).mapToObj(item).collect(Collectors.joining(","));
  }

  private static String report(String lists) {
    return "{\"kind\":\"kiosk\",\"version\":\"1\",\"at\":\"%s\",%s}"
        .formatted(HallProfile.MORNING.instant(), lists);
  }

  private static String part(int at) {
    return "{\"name\":\"part-" + at + "\",\"works\":true,\"trouble\":\"none\"}";
  }

  private static String appointment(int at) {
    return "{\"code\":\"LIMIT-" + at + "\",\"service\":\"NONE\",\"slot\":\"2026-11-24T10:30\"}";
  }

  private static String token(int at) {
    return """
    {"number":"D-%d","service":"DOMI","priorityClass":"ordinary","language":"ur",\
    "trackingSecret":"7Q4K9ZP2MX","takenAt":"2026-11-23T05:00:00Z","ticket":"printed"}\
    """
        .formatted(900 + at);
  }
}
