package baari.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import baari.web.connection.AddressSet;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.SocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BodyRoomTest {
  private static final String PROXY = "2001:db8:0:0:0:0:0:7";

  private static final AddressSet PROXIES =
      AddressSet.trustedProxies(
          new SmallRyeConfigBuilder()
              .withDefaultValues(Map.of("baari.connections.trusted-proxies", PROXY))
              .build());

  private final BodyRoom room = new BodyRoom(250, 100, PROXIES);

  @Test
  void each_network_has_its_share_and_all_together_their_bound() {
    assertThat(room.take("a", 100)).isTrue();
    assertThat(room.take("a", 1)).isFalse();
    assertThat(room.take("b", 100)).isTrue();
    assertThat(room.take("c", 51)).isFalse();
    assertThat(room.take("c", 50)).isTrue();
  }

  @Test
  void what_was_given_back_may_be_taken_again() {
    // Given
    assertThat(room.take("a", 60)).isTrue();
    assertThat(room.take("a", 40)).isTrue();

    // When
    room.giveBack("a", 40);

    // Then
    assertThat(room.take("a", 41)).isFalse();
    assertThat(room.take("a", 40)).isTrue();
    room.giveBack("a", 100);
    assertThat(room.bytes()).isZero();
  }

  @Test
  void a_proxy_may_fill_it() {
    String caller = PROXIES.caller(SocketAddress.inetSocketAddress(1, PROXY));
    assertThat(room.take(caller, 250)).isTrue();
    assertThat(room.take("a", 1)).isFalse();
  }
}
