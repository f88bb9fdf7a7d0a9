package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Nobody belongs to a centre that is not here: the server would start, and refuse them everything.
final class ScopeGateTest {
  @Test
  void who_belongs_to_a_centre_that_is_not_here_is_named_at_start() {
    Map<String, String> scoped = Map.of("lahore", "amina", "lahor", "device:hall-1");
    assertThatThrownBy(() -> ScopeGate.check(scoped, Set.of("lahore")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("device:hall-1 belongs to 'lahor'; this server has lahore");
  }

  @Test
  void a_server_that_has_all_these_centres_starts() {
    assertThatCode(() -> ScopeGate.check(Map.of("lahore", "amina"), Set.of("lahore", "multan")))
        .doesNotThrowAnyException();
  }
}
