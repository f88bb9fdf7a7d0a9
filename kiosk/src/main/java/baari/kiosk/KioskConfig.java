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

/// Everything a kiosk is told from outside, `baari.*`; an environment variable overrides each
/// (`BAARI_CENTRE`). The start is refused with all errors listed when something is missing or
/// wrong.
@ConfigMapping(prefix = "baari")
public interface KioskConfig {

  /// The centre whose tokens this kiosk issues.
  @Pattern(regexp = "[a-z0-9-]{1,40}")
  String centre();

  /// Where this kiosk keeps its own file.
  @WithDefault(".baari")
  Path dataDir();

  /// Where a citizen's phone reaches the tracking page; without it tickets carry no QR code.
  Optional<URI> publicUrl();

  /// Under which names its page and API may be reached besides `localhost`, `127.0.0.1` and `[::1]`
  /// with its own port: `10.0.0.7:8081`.
  Optional<List<@Pattern(regexp = "[a-z0-9.-]+(:\\d{1,5})?") String>> allowedHosts();

  Server server();

  Device device();

  Screen screen();

  Printer printer();

  /// How many numbers of each series this kiosk holds ahead for when the server is away; 0 for
  /// none.
  @WithDefault("50")
  @Min(0)
  @Max(200)
  int leaseSize();

  /// New tickets a minute that this kiosk accepts at most; one person cannot press faster.
  @WithDefault("60")
  @Min(1)
  @Max(6000)
  int ticketsPerMinute();

  /// The bounds of its web server's connections; `ConnectionLimits` reads them.
  Map<String, String> connections();

  /// The queue-server.
  interface Server {
    @WithDefault("http://127.0.0.1:8080")
    URI url();

    /// How long one call may take in all.
    @WithDefault("3S")
    Duration timeout();

    /// How long a citizen waits for the server before the number comes from the kiosk's own lease.
    @WithDefault("1500MS")
    Duration tapTimeout();

    /// How often the kiosk looks whether the server answers and what it says of the centre; whole
    /// seconds.
    @WithDefault("1S")
    Duration heartbeat();

    /// How often the kiosk compares the leases that it holds with those that the server knows.
    @WithDefault("5S")
    Duration leaseCheck();
  }

  /// Who this kiosk is at the queue-server, and by which credential.
  interface Device {
    @Pattern(
        regexp = "\\p{Graph}{22,128}",
        message = "must be what ./baari device printed: 22 to 128 printable characters")
    String key();

    /// What the supervisor sees it called; two kiosks of a centre have different ones.
    @WithDefault("kiosk-1")
    @Pattern(regexp = "[a-zA-Z0-9-]{1,40}")
    String name();
  }

  /// What the touch page does by itself.
  interface Screen {
    /// Seconds without a touch after which a half-made choice is forgotten.
    @WithDefault("30")
    @Min(15)
    @Max(300)
    int idleSeconds();

    /// Seconds for which a printed number stays on the screen; one that did not print stays twice
    /// as long.
    @WithDefault("15")
    @Min(5)
    @Max(300)
    int resultSeconds();
  }

  /// The ticket printer; `PrinterSettings` says what goes with what.
  interface Printer {
    /// `none`, `tcp`, `serial`, `device`, `file`, or `simulated` in the demo.
    @WithDefault("none")
    String transport();

    /// `192.168.1.50:9100`, `/dev/ttyUSB0`, `/dev/usb/lp0` or the path of a file.
    Optional<String> address();

    /// Speed and framing of a serial line.
    @WithDefault("19200 8N1")
    String line();

    /// What kind of printer it is: the name of a shipped profile.
    @WithDefault("generic-80")
    String profile();

    /// A profile of the site's own, in place of a shipped one.
    Optional<Path> profileFile();

    /// In place of the profile's printable width in dots: 576 for 80 mm paper, 384 for 58 mm.
    OptionalInt dots();

    /// False when the citizen tears the ticket off, whatever the profile says.
    Optional<Boolean> cutter();

    /// In place of the profile's way from the print head to the cutter, in dots.
    OptionalInt feedDots();

    /// In place of the profile's proof: `transmitted-status` (`GS r`), `print-response` (`GS ( H`)
    /// or `none`.
    Optional<String> proof();
  }
}
