package baari.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.kiosk.store.TapStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kiosk whose machine's clock jumps.
@QuarkusTest
@TestProfile(JumpProfile.class)
@WithTestResource(KioskHall.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // The fields are injected.
class ClockJumpTest {
  private static final int LEASE_SIZE = 50;

  FakeQueueServer server;
  PrinterSimulator printer;
  @Inject TapStore taps;
  @Inject InstantSource clock;

  @BeforeEach
  void hold_a_lease() {
    KioskHall.repair(server, printer);
    server.grantLeases(LEASE_SIZE);
    // First, the numbers of the previous test must be handed in.
    KioskApi.awaitState(state ->
        state.getBoolean("printer.canPrint")
            && ownNumbers(state.getMap("ownNumbers"))
            && state.getInt("owed") == 0);
    server.handedIn().clear();
  }

  private static boolean ownNumbers(Map<String, Integer> left) {
    return left.getOrDefault("D", 0) > 0;
  }

  @AfterEach
  void put_it_right() {
    JumpProfile.jump(Duration.ZERO);
    KioskHall.repair(server, printer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "P365D", "-PT61S"})
  void an_offline_kiosk_goes_on_with_its_numbers_at_the_believed_time(Duration jump) {
    // Given
    server.away(true);
    KioskApi.awaitState(state -> !state.getBoolean("server.up"));
    var before = Instant.now().minusMillis(1);

    // When
    JumpProfile.jump(jump);
    var taken = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    var after = Instant.now();
    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(taken.jsonPath().getBoolean("offline")).isTrue();
    server.away(false);
    KioskApi.await(() -> server.handedIn().size() == 1);
    assertThat(server.handedIn().getFirst().takenAt()).isBetween(before, after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "P365D"})
  void a_lease_that_is_renewed_meanwhile_holds_when_the_server_goes_away(Duration jump) {
    // Given
    JumpProfile.jump(jump);
    server.grantLeases(0);
    KioskApi.awaitState(state -> !ownNumbers(state.getMap("ownNumbers")));

    // When
    server.grantLeases(LEASE_SIZE);
    KioskApi.awaitState(state -> ownNumbers(state.getMap("ownNumbers")));
    JumpProfile.jump(Duration.ZERO);
    server.away(true);
    KioskApi.awaitState(state -> !state.getBoolean("server.up"));

    // Then
    assertThat(KioskApi.take(KioskApi.newKey(), "DOMI").statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P15D", "P365D"})
  void what_is_settled_is_not_forgotten_too_soon(Duration jump) {
    // Given
    String key = KioskApi.newKey();
    String number = KioskApi.take(key, "DOMI").jsonPath().getString("number");
    KioskApi.await(() -> taps.owed() == 0);

    // When
    JumpProfile.jump(jump);
    taps.prune(clock.instant());

    // Then
    assertThat(taps.ofKey(key)).isPresent();
    assertThat(KioskApi.take(key, "DOMI").jsonPath().getString("number")).isEqualTo(number);
  }
}
