package baari.board.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The properties `baari.*`, as written; `SettingsCheck` checks them.
@ConfigMapping(prefix = "baari")
interface BoardConfig {
  /// The centre whose hall this is.
  Optional<String> centre();

  Server server();

  Device device();

  Announce announce();

  /// The usual case: one sign alone on a line.
  Sign sign();

  /// Serial lines with several devices on each, by name.
  Map<String, Bus> buses();

  /// The signs on those lines, by name.
  Map<String, SharedSign> signs();

  /// The button boxes on those lines, by name.
  Map<String, ButtonBox> buttonBoxes();

  Gpio gpio();

  /// The limits of the web server's connections; `ConnectionLimits` reads them.
  Map<String, String> connections();

  /// The limit of requests per second; `RateLimit` reads it.
  Map<String, String> rateLimit();

  /// The addresses of the hall's screens; `Screens` reads them.
  Optional<List<String>> screens();

  interface Server {
    @WithDefault("http://127.0.0.1:8080")
    String url();
  }

  interface Device {
    /// This board's own device key.
    Optional<String> key();

    /// The name that the supervisor sees. Two boards of a centre have different names.
    @WithDefault("board-1")
    String name();
  }

  interface Announce {
    /// How often a call is announced when no other call waits: 1 to 5.
    @WithDefault("2")
    String times();

    /// How long one announcement takes, for example `4s`.
    @WithDefault("4s")
    String each();
  }

  interface Sign {
    /// The serial device of the sign; without it there is no sign.
    Optional<String> port();

    /// By default, the line setting of the profile.
    Optional<String> line();

    /// For an Alpha sign, two hexadecimal digits; `00` means every sign on the line.
    @WithDefault("00")
    String address();

    /// The kind of sign.
    @WithDefault("alpha")
    String profile();

    /// How a call is written; by default, the text of the profile.
    Optional<String> text();
  }

  interface Bus {
    /// `/dev/ttyUSB0`, or `tcp://192.168.1.60:4001` for a serial device server.
    String port();

    @WithDefault("9600 8N1")
    String line();
  }

  interface SharedSign {
    Optional<String> bus();

    Optional<String> address();

    @WithDefault("alpha")
    String profile();

    Optional<String> text();

    /// The only counter whose calls it shows.
    Optional<String> counter();
  }

  interface ButtonBox {
    Optional<String> bus();

    /// Two hexadecimal digits.
    Optional<String> address();

    /// The counter of the agent who presses.
    Optional<String> counter();

    /// `first` when the box reports a press by itself, `when-polled` when it must be asked.
    @WithDefault("first")
    String speaks();

    /// The service to which the transfer key sends the citizen.
    Optional<String> transferTo();
  }

  interface Gpio {
    /// The GPIO character device; without it there is no lamp, chime or button.
    Optional<String> chip();

    /// The level that switches a device on and that a closed contact gives: `low` or `high`.
    @WithDefault("low")
    String onLevel();

    Optional<String> chimeLine();

    Optional<String> lampLine();

    Optional<String> callNextLine();

    /// The counter to which the button calls.
    Optional<String> callNextCounter();

    /// Lines of more call-next buttons, by counter.
    Map<String, String> buttonLines();

    /// Lines of lamps that are lit while their counter's citizen is called, by counter.
    Map<String, String> counterLampLines();

    /// How long a contact must be closed to count as pressed.
    @WithDefault("30ms")
    String debounce();
  }
}
