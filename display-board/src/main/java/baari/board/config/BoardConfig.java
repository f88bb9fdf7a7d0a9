package baari.board.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// The properties `baari.*`, as written; `BoardSettings` checks them.
@ConfigMapping(prefix = "baari")
interface BoardConfig {
  /// The centre whose hall this is.
  Optional<String> centre();

  Server server();

  Device device();

  Announce announce();

  Sign sign();

  Gpio gpio();

  interface Server {
    @WithDefault("http://127.0.0.1:8080")
    String url();
  }

  interface Device {
    /// This board's own device key.
    Optional<String> key();

    /// What the supervisor sees it called; two boards of a centre have different ones.
    @WithDefault("board-1")
    String name();
  }

  interface Announce {
    /// How often a call is announced when nobody else is to be: 1 to 5.
    @WithDefault("2")
    String times();

    /// How long one time takes, for example `4s`.
    @WithDefault("4s")
    String each();
  }

  interface Sign {
    /// The serial device that an Alpha sign hangs on; without it there is no sign.
    Optional<String> port();

    @WithDefault("9600 7E1")
    String line();

    /// Two hexadecimal digits; `00` is every sign on the line.
    @WithDefault("00")
    String address();
  }

  interface Gpio {
    /// The GPIO character device; without it there is no lamp, chime or button.
    Optional<String> chip();

    /// The level that switches on, and that a closed contact gives: `low` or `high`.
    @WithDefault("low")
    String onLevel();

    Optional<String> chimeLine();

    Optional<String> lampLine();

    Optional<String> callNextLine();

    /// The counter for which the button calls.
    Optional<String> callNextCounter();
  }
}
