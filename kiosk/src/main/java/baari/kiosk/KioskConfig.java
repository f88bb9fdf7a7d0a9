package baari.kiosk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The kiosk's whole configuration, `baari.*`. An environment variable overrides each setting
/// (`BAARI_CENTRE`). When something is missing or wrong, the program does not start and lists all
/// errors.
@ConfigMapping(prefix = "baari")
public interface KioskConfig {

  /// The centre whose tokens this kiosk issues.
  @Pattern(regexp = "[a-z0-9-]{1,40}")
  String centre();

  /// The folder of this kiosk's own file.
  @WithDefault(".baari")
  Path dataDir();

  /// The address of the tracking page for a citizen's phone. Without it, tickets have no QR code.
  Optional<URI> publicUrl();

  /// More names under which the page and the API may be reached, for example `10.0.0.7:8081`. The
  /// names `localhost`, `127.0.0.1` and `[::1]` with the kiosk's own port are always allowed.
  Optional<List<@Pattern(regexp = "[a-z0-9.-]+(:\\d{1,5})?") String>> allowedHosts();

  Server server();

  Device device();

  Screen screen();

  Printer printer();

  /// How many numbers of each series this kiosk keeps in reserve for when the server is away; 0 for
  /// none.
  @WithDefault("50")
  @Min(0)
  @Max(200)
  int leaseSize();

  /// The maximum of new tickets per minute. One person cannot press faster.
  @WithDefault("60")
  @Min(1)
  @Max(6000)
  int ticketsPerMinute();

  /// The limits of the web server's connections; `ConnectionLimits` reads them.
  Map<String, String> connections();

  /// The queue-server.
  interface Server {
    @WithDefault("http://127.0.0.1:8080")
    URI url();

    /// How long one call may take in total.
    @WithDefault("3S")
    Duration timeout();

    /// How long a citizen waits for the server before the number comes from the kiosk's own lease.
    @WithDefault("1500MS")
    Duration tapTimeout();

    /// How often the kiosk asks the server for the centre's description, and so checks that it
    /// answers; whole seconds.
    @WithDefault("1S")
    Duration heartbeat();

    /// How often the kiosk compares its leases with those that the server knows.
    @WithDefault("5S")
    Duration leaseCheck();
  }

  /// The name and the credential of this kiosk at the queue-server.
  interface Device {
    @Pattern(
        regexp = "\\p{Graph}{22,128}",
        message = "must be what ./baari device printed: 22 to 128 printable characters")
    String key();

    /// The name that the supervisor sees. Two kiosks of a centre have different names.
    @WithDefault("kiosk-1")
    @Pattern(regexp = "[a-zA-Z0-9-]{1,40}")
    String name();
  }

  /// What the touch page does by itself.
  interface Screen {
    /// Seconds without a touch after which an unfinished choice is discarded.
    @WithDefault("30")
    @Min(15)
    @Max(300)
    int idleSeconds();

    /// Seconds for which a printed number stays on the screen. A number that did not print stays at
    /// least twice as long.
    @WithDefault("15")
    @Min(5)
    @Max(300)
    int resultSeconds();
  }

  /// The ticket printer; `PrinterSettings` checks which settings go together.
  interface Printer {
    /// `none`, `tcp`, `serial`, `device`, `file`, or `simulated` in the demo.
    @WithDefault("none")
    String transport();

    /// `192.168.1.50:9100`, `/dev/ttyUSB0`, `/dev/usb/lp0` or the path of a file.
    Optional<String> address();

    /// Speed and framing of a serial line.
    @WithDefault("19200 8N1")
    String line();

    /// The kind of printer: the name of a shipped profile.
    @WithDefault("generic-80")
    String profile();

    /// The site's own profile, used instead of a shipped one.
    Optional<Path> profileFile();

    /// Replaces the profile's printable width in dots: 576 for 80 mm paper, 384 for 58 mm.
    OptionalInt dots();

    /// False when the citizen tears the ticket off; this overrides the profile.
    Optional<Boolean> cutter();

    /// Replaces the profile's distance from the print head to the cutter, in dots.
    OptionalInt feedDots();

    /// Replaces the profile's proof: `transmitted-status` (`GS r`), `print-response` (`GS ( H`) or
    /// `none`.
    Optional<String> proof();
  }
}
