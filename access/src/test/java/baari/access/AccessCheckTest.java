package baari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.access.AccessConfig.Account;
import baari.access.AccessConfig.Device;
import baari.access.WrittenAccess.WrittenAccount;
import baari.access.WrittenAccess.WrittenDevice;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// All errors of the accounts and devices are reported at start, in words.
final class AccessCheckTest {
  private static final String HASH = PasswordHash.ofNobody(600_000).toString();
  private static final String KEY = "0123456789abcdef".repeat(4);

  private static Account account(String hash, String... roles) {
    return WrittenAccount.of(
        Optional.of(hash), Optional.of(Arrays.stream(roles).collect(Collectors.toSet())));
  }

  private static Device device(String key, String role) {
    return WrittenDevice.of(Optional.of(key), Optional.of(role));
  }

  @Test
  void settings_without_a_mistake_are_taken() {
    AccessCheck.Checked checked =
        AccessCheck.check(
            new WrittenAccess(
                false,
                Map.of("amina.k", account(HASH, "agent", "supervisor")),
                Map.of("hall-1", device(KEY.toUpperCase(java.util.Locale.ROOT), "kiosk"))));
    assertThat(checked.accounts()).singleElement().extracting("name").isEqualTo("amina.k");
    assertThat(checked.devices()).singleElement().extracting("keySha256").isEqualTo(KEY);
  }

  @Test
  void every_mistake_is_named_at_once() {
    // Given
    var wrong =
        new WrittenAccess(
            false,
            Map.of(
                "amina", account(HASH, "superviser"),
                "bilal", account("demo", "agent"),
                "chand", account(HASH),
                "dania", WrittenAccount.of(Optional.empty(), Optional.empty()),
                "e:\u001b", account(HASH, "agent"),
                "farid", account(HASH, "kiosk")),
            Map.of(
                "d1", device(KEY, "admin"),
                "d2", device("a", "kiosk"),
                "d3", WrittenDevice.of(Optional.empty(), Optional.empty()),
                "d4", device(KEY, "board"),
                "d5", device(Accounts.sha256("demo-kiosk-key-known-to-all"), "kiosk")));

    // When // Then
    assertThatThrownBy(() -> AccessCheck.check(wrong))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(
            "\"amina\".roles: 'superviser' is none of its roles; there are agent, supervisor",
            "\"bilal\".password: a password hash looks like",
            "\"chand\".roles: missing",
            "\"dania\".password: a password hash looks like",
            "\"dania\".roles: missing",
            "\"e??\": a name is",
            "\"farid\".roles: 'kiosk'",
            "\"d1\".role: 'admin' is none of its roles; there are kiosk, board",
            "\"d2\".key-sha256: must be 64 hexadecimal digits",
            "\"d3\".key-sha256: must be",
            "\"d3\".role: ''",
            "\"d4\".key-sha256: baari.access.devices.\"d1\" has the same key",
            "\"d5\".key-sha256: everybody knows this key")
        .doesNotContain("\u001b");
  }

  @Test
  void who_belongs_to_centres_and_counters_acts_only_there() {
    // Given
    var amina =
        new WrittenAccount(
            Optional.of(HASH),
            Optional.of(Set.of("agent")),
            Optional.of(Set.of("lahore")),
            Optional.of(Set.of("1", "2")));
    var hall1 =
        new WrittenDevice(
            Optional.of(KEY), Optional.of("kiosk"), Optional.of("multan"), Optional.empty());

    // When
    var accounts =
        new Accounts(new WrittenAccess(false, Map.of("amina", amina), Map.of("hall-1", hall1)));

    // Then
    assertThat(accounts.named("amina").orElseThrow().scope())
        .isEqualTo(new Scope(Set.of("lahore"), Set.of("1", "2")));
    assertThat(accounts.scopedCentres())
        .isEqualTo(Map.of("lahore", "amina", "multan", "device:hall-1"));
  }

  @Test
  void an_id_that_no_centre_or_counter_can_have_is_named() {
    // Given
    var amina =
        new WrittenAccount(
            Optional.of(HASH),
            Optional.of(Set.of("agent")),
            Optional.of(Set.of("lah ore", "")),
            Optional.of(Set.of("1;2")));
    var hall1 =
        new WrittenDevice(
            Optional.of(KEY), Optional.of("kiosk"), Optional.of("ملتان"), Optional.empty());
    var wrong = new WrittenAccess(false, Map.of("amina", amina), Map.of("hall-1", hall1));

    // When // Then
    assertThatThrownBy(() -> AccessCheck.check(wrong))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(
            "\"amina\".centres: '' is no id",
            "\"amina\".centres: 'lah?ore' is no id; an id is 1 to 32 small letters",
            "\"amina\".counters: '1?2' is no id",
            "\"hall-1\".centre: '");
  }

  @Test
  void a_key_that_could_be_guessed_signs_no_device_in() {
    String shortest = "a-key-of-22-characters";
    for (String key : new String[] {"", "a", shortest.substring(1), shortest}) {
      var accounts =
          new Accounts(
              new WrittenAccess(
                  false, Map.of(), Map.of("hall-1", device(Accounts.sha256(key), "kiosk"))));
      assertThat(accounts.device(key).isPresent()).isEqualTo(key.equals(shortest));
    }
  }

  @Test
  void a_made_device_is_known_by_the_lines_that_were_printed() throws Exception {
    // When
    var out = new ByteArrayOutputStream();
    int code =
        DeviceCommand.run(
            new String[] {"device", "hall-1", "board"},
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);

    // Then
    assertThat(code).isZero();
    var lines = new Properties();
    lines.load(new StringReader(out.toString(StandardCharsets.UTF_8)));
    String prefix = "baari.access.devices.\"hall-1\".";
    Device device =
        device(lines.getProperty(prefix + "key-sha256"), lines.getProperty(prefix + "role"));
    String key = lines.getProperty("BAARI_DEVICE_KEY");
    assertThat(key.length()).isGreaterThanOrEqualTo(Accounts.KEY_LETTERS_MIN);
    assertThat(
            new Accounts(new WrittenAccess(false, Map.of(), Map.of("hall-1", device)))
                .device(key)
                .orElseThrow()
                .roles())
        .isEqualTo(Set.of(Role.BOARD));
  }

  @Test
  void a_device_has_no_role_of_people() {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThat(DeviceCommand.run(new String[] {"device", "x", "admin"}, nowhere, nowhere))
        .isEqualTo(2);
    assertThat(DeviceCommand.run(new String[] {"device", "x"}, nowhere, nowhere)).isEqualTo(2);
    assertThat(DeviceCommand.run(new String[] {"device", "a b", "kiosk"}, nowhere, nowhere))
        .isEqualTo(2);
  }
}
