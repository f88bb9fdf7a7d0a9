package baari.server.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// How personal data is kept.
@ConfigMapping(prefix = "baari.people")
public interface PeopleConfig {

  /// The secret for hashing keys. When it is absent, a secret is made once and kept in `person.key`
  /// in the data directory. Servers that share a database must share the secret.
  Optional<String> secret();

  /// Days after which somebody who has not come again is forgotten.
  @WithDefault("2")
  int keepDays();
}
