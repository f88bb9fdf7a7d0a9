package baari.server.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/// Accounts and devices as configured. There are none until somebody writes them down; the demo
/// profile brings its own.
@ConfigMapping(prefix = "baari.access")
public interface StaffConfig {

  /// Whether the demo's accounts and keys exist.
  @WithDefault("false")
  boolean demo();

  /// By login name.
  Map<String, Account> accounts();

  /// By device name.
  Map<String, Device> devices();

  /// A person.
  interface Account {
    /// See `PasswordHash`; made by `./baari account`.
    String password();

    /// Of `Role`.
    Set<String> roles();
  }

  /// A kiosk or a board.
  interface Device {
    /// SHA-256 of its key, in hexadecimal.
    String keySha256();

    /// `kiosk` or `board`.
    String role();
  }
}
