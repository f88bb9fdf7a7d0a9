package baari.server.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Accounts and devices as configured. There are none until somebody writes them down; the demo
/// profile brings its own. Whatever is missing or wrong is said by `AccessCheck`.
@ConfigMapping(prefix = "baari.access")
public interface StaffConfig {

  /// Whether the demo's accounts and keys exist.
  @WithDefault("false")
  boolean demo();

  /// How long after a sign-in at a browser a new one is needed, whatever happens in between.
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

    /// Of `Role`.
    Optional<Set<String>> roles();
  }

  /// A kiosk or a board.
  interface Device {
    /// SHA-256 of its key, in hexadecimal.
    Optional<String> keySha256();

    /// `kiosk` or `board`.
    Optional<String> role();
  }
}
