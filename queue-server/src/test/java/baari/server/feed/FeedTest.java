package baari.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.protocol.feed.BoardState;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.server.rest.Api;
import baari.server.rest.HallProfile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The live feed over a real WebSocket.
@QuarkusTest
@TestProfile(HallProfile.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FeedTest {
  private static final String KEY = "demo-board-key-known-to-all";

  @Inject ObjectMapper json;
  @Inject FeedConnections readers;

  @Test
  void a_reader_gets_the_state_then_every_event_in_sequence() throws Exception {
    try (FeedClient board = connect("lahore/feed", KEY)) {
      // Given
      StateView state = ((FeedMessage.Snapshot) board.next()).state();

      // When
      Api.at(2, "open").then().statusCode(200);
      Api.issue("POST").then().statusCode(201);
      Api.at(2, "next").then().statusCode(200);

      // Then
      FeedMessage.Event opened = board.nextEvent();
      FeedMessage.Event issued = board.nextEvent();
      FeedMessage.Event called = board.nextEvent();
      assertThat(opened.previous()).isEqualTo(state.sequence());
      assertThat(opened.kind()).isEqualTo("CounterOpened");
      assertThat(issued.waiting()).hasSize(1);
      StateView followed =
          BoardState.apply(BoardState.apply(BoardState.apply(state, opened), issued), called);
      assertThat(followed.lastCalls().getFirst())
          .isEqualTo(called.call())
          .satisfies(call -> assertThat(call.counter()).isEqualTo("2"));
    }
  }

  @Test
  void a_feed_of_a_session_ends_with_it() throws Exception {
    // Given
    String cookie =
        RestAssured.given()
            .formParam("j_username", "agent3")
            .formParam("j_password", "demo")
            .post("/j_security_check")
            .getCookie("baari-session");
    var uri = URI.create("ws://localhost:" + RestAssured.port + Api.CENTRE + "/feed");
    try (var page = FeedClient.connectWith(uri, cookie, json)) {
      assertThat(page.next()).isInstanceOf(FeedMessage.Snapshot.class);

      // When
      RestAssured.given()
          .cookie("baari-session", cookie)
          .header("Origin", "http://localhost:" + RestAssured.port)
          .post("/api/v1/session/end")
          .then()
          .statusCode(204);

      // Then
      assertThat(page.closedWith()).isEqualTo(4401);
    }
  }

  @Test
  void who_comes_back_gets_what_was_missed_and_no_snapshot() throws Exception {
    // Given
    long seen = Api.sequence();
    Api.issue("POST").then().statusCode(201);
    Api.issue("POST").then().statusCode(201);

    // When
    try (FeedClient board = connect("lahore/feed?from=" + seen, KEY)) {
      // Then
      assertThat(board.next())
          .isInstanceOfSatisfying(
              FeedMessage.Heartbeat.class, beat -> assertThat(beat.sequence()).isEqualTo(seen));
      assertThat(board.nextEvent().previous()).isEqualTo(seen);
      assertThat(board.nextEvent().sequence()).isEqualTo(seen + 2);
    }
  }

  @Test
  void who_claims_a_sequence_that_the_journal_has_not_gets_a_snapshot() throws Exception {
    try (FeedClient board = connect("lahore/feed?from=999999999", KEY)) {
      assertThat(board.next()).isInstanceOf(FeedMessage.Snapshot.class);
    }
  }

  @Test
  void nonsense_in_place_of_a_sequence_gets_a_snapshot() throws Exception {
    try (FeedClient board = connect("lahore/feed?from=-1", KEY)) {
      assertThat(board.next()).isInstanceOf(FeedMessage.Snapshot.class);
    }
  }

  @Test
  void a_heartbeat_says_where_the_feed_stands() throws Exception {
    try (FeedClient board = connect("lahore/feed", KEY)) {
      // Given
      StateView state = ((FeedMessage.Snapshot) board.next()).state();

      // When
      readers.beat();

      // Then
      assertThat(board.next())
          .isInstanceOfSatisfying(
              FeedMessage.Heartbeat.class,
              beat -> assertThat(beat.sequence()).isEqualTo(state.sequence()));
    }
  }

  @Test
  void after_a_lost_message_everybody_gets_the_state_anew() throws Exception {
    try (FeedClient board = connect("lahore/feed", KEY)) {
      // Given
      StateView state = ((FeedMessage.Snapshot) board.next()).state();

      // When
      readers.publish(new Boards.Changes.Anew("lahore"));

      // Then
      assertThat(board.nextBesideHeartbeats())
          .isInstanceOfSatisfying(
              FeedMessage.Snapshot.class,
              anew -> assertThat(anew.state().sequence()).isEqualTo(state.sequence()));
    }
  }

  @Test
  void what_a_board_says_is_not_trusted_to_be_sense() throws Exception {
    try (FeedClient board = connect("lahore/feed", KEY)) {
      // Given
      StateView state = ((FeedMessage.Snapshot) board.next()).state();

      // When
      board.say("{nonsense");
      board.say("{\"sequence\":" + state.sequence() + "}");
      readers.beat();

      // Then
      assertThat(board.next()).isInstanceOf(FeedMessage.Heartbeat.class);
    }
  }

  @Test
  void an_emergency_reaches_staff_but_no_board() throws Exception {
    var feed = URI.create("ws://localhost:" + RestAssured.port + "/api/v1/centres/lahore/feed");
    try (FeedClient board = connect("lahore/feed", KEY);
        var staff = FeedClient.connectAs(feed, "supervisor", json)) {
      // Given
      board.next();
      staff.next();

      // When
      Api.at(9, "emergency").then().statusCode(200);

      // Then
      FeedMessage.Event shown = board.nextEvent();
      FeedMessage.Event told = staff.nextEvent();
      assertThat(told.sequence()).isEqualTo(shown.sequence());
      assertThat(told.emergencies())
          .singleElement()
          .satisfies(emergency -> assertThat(emergency.counter()).isEqualTo("9"));
      assertThat(shown.emergencies()).isNull();
    }
  }

  @Test
  void a_centre_that_is_not_there_is_closed_at_once() throws Exception {
    try (FeedClient board = connect("atlantis/feed", KEY)) {
      assertThat(board.closedWith()).isEqualTo(4404);
    }
  }

  @Test
  void nobody_reads_without_signing_in() {
    assertThatThrownBy(() -> connect("lahore/feed", "forged"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(401));
  }

  private FeedClient connect(String path, String key) {
    var uri = URI.create("ws://localhost:" + RestAssured.port + "/api/v1/centres/" + path);
    return FeedClient.connect(uri, key, json);
  }
}
