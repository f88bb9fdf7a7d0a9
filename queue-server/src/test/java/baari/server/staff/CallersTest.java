package baari.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whoever has one address of an IPv6 network has all of them.
final class CallersTest {
  @Test
  void the_addresses_of_one_ipv6_network_are_one_caller() {
    assertThat(Callers.network("2001:db8:1:2:aaaa::1"))
        .isEqualTo(Callers.network("2001:db8:1:2::ffff"))
        .isNotEqualTo(Callers.network("2001:db8:1:3::1"));
  }

  @Test
  void each_ipv4_address_is_one_caller_however_it_is_written() {
    assertThat(Callers.network("10.0.0.1")).isNotEqualTo(Callers.network("10.0.0.2"));
    assertThat(Callers.network("::ffff:10.0.0.1")).isEqualTo(Callers.network("10.0.0.1"));
  }

  @Test
  void what_is_no_address_is_taken_as_it_is() {
    assertThat(Callers.network("_gateway")).isEqualTo("_gateway");
  }
}
