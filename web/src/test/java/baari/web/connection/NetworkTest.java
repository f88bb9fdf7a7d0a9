package baari.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64",
    "a.sock, a.sock"
  })
  void an_address_of_ip_version_6_counts_by_its_first_half(String literal, String network) {
    assertThat(Network.of(literal)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 2001:db8::2, true",
    "2001:db8::1, 2001:db8:0:1::1, false",
    "192.0.2.7, 192.0.2.8, false"
  })
  void two_addresses_are_one_caller_where_their_network_is_one(
      String one, String other, boolean same) {
    assertThat(
            Network.of(InetAddress.ofLiteral(one)).equals(Network.of(InetAddress.ofLiteral(other))))
        .isEqualTo(same);
  }
}
