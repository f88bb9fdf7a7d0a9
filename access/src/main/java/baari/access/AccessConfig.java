package baari.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The configured accounts and devices. There are none until somebody configures them; the demo
/// profile has its own. `AccessCheck` reports everything that is missing or wrong.
@ConfigMapping(prefix = "baari.access")
public interface AccessConfig {

  /// Whether the demo's accounts and keys exist.
  @WithDefault("false")
  boolean demo();

  /// How long after a sign-in at a browser a new one is needed, even if the session is in use.
  @WithDefault("PT12H")
  Duration sessionLength();

  /// By login name.
  Map<String, Account> accounts();

  /// By device name.
  Map<String, Device> devices();

  /// A person.
  interface Account {
    /// See `PasswordHash`; made by `./baari account`.
    Optional<String> password();

    /// Names from `Role`.
    Optional<Set<String>> roles();

    /// Ids of the centres where the person works; every centre of this server when absent.
    Optional<Set<String>> centres();

    /// Ids of the counters where the person works; every counter when absent.
    Optional<Set<String>> counters();
  }

  /// A kiosk or a board.
  interface Device {
    /// SHA-256 of its key, in hexadecimal.
    Optional<String> keySha256();

    /// `kiosk` or `board`.
    Optional<String> role();

    /// Id of the centre where it stands; every centre of this server when absent.
    Optional<String> centre();

    /// Ids of the counters that have one of its button boxes; every counter when absent.
    Optional<Set<String>> counters();
  }
}
