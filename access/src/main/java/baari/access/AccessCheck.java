package baari.access;

import baari.access.pause.WrongTries;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads the configured accounts and devices and lists all their errors at once.
final class AccessCheck {
  static final List<String> ACCOUNT_ROLES =
      List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR);
  static final List<String> DEVICE_ROLES = List.of(Role.KIOSK, Role.BOARD);

  /// No colon, because it ends the name in HTTP Basic, and nothing that controls a log or terminal.
  static final String NAME = "[A-Za-z0-9][A-Za-z0-9.@_-]{0,63}";

  private static final String NAME_WORDS =
      "a name is 1 to 64 letters, digits, dots, hyphens, underscores or @";
  private static final String ID = "[a-z0-9-]{1,32}";
  private static final String ID_WORDS = "an id is 1 to 32 small letters, digits and hyphens";
  private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);
  private static final Duration LONGEST_SESSION = Duration.ofDays(7);

  private final List<String> errors = new ArrayList<>();
  private final Map<String, String> deviceOfKey = new HashMap<>();

  private AccessCheck() {}

  /// An account that passed the checks.
  record CheckedAccount(String name, PasswordHash password, Set<String> roles, Scope scope) {}

  /// A device that passed the checks.
  ///
  /// @param keySha256 in lower case
  record CheckedDevice(String name, String keySha256, String role, Scope scope) {}

  record Checked(List<CheckedAccount> accounts, List<CheckedDevice> devices) {}

  /// @throws ConfigurationException naming each property that is missing or wrong
  static Checked check(AccessConfig config) {
    var check = new AccessCheck();
    if (config.sessionLength().compareTo(SHORTEST_SESSION) < 0
        || config.sessionLength().compareTo(LONGEST_SESSION) > 0) {
      check.errors.add("baari.access.session-length: must be PT1M to P7D");
    }
    List<CheckedAccount> accounts = new ArrayList<>();
    new TreeMap<>(config.accounts())
        .forEach((name, account) -> check.account(name, account).ifPresent(accounts::add));
    List<CheckedDevice> devices = new ArrayList<>();
    new TreeMap<>(config.devices())
        .forEach((name, device) -> devices.add(check.device(name, device, config.demo())));
    if (!check.errors.isEmpty()) {
      throw new ConfigurationException(
          "The access settings cannot be used:\n  " + String.join("\n  ", check.errors));
    }
    return new Checked(accounts, devices);
  }

  private Optional<CheckedAccount> account(String name, AccessConfig.Account account) {
    String property = "baari.access.accounts.\"" + WrongTries.printable(name) + "\"";
    name(property, name);
    Optional<PasswordHash> password = password(property + ".password", account.password());
    Set<String> roles = new TreeSet<>(account.roles().orElse(Set.of()));
    if (roles.isEmpty()) {
      errors.add(property + ".roles: missing; " + choice("name one or more of ", ACCOUNT_ROLES));
    }
    roles.forEach(role -> role(property + ".roles", role, ACCOUNT_ROLES));
    Scope scope = scope(property, property + ".centres", account.centres(), account.counters());
    return password.map(hash -> new CheckedAccount(name, hash, roles, scope));
  }

  private CheckedDevice device(String name, AccessConfig.Device device, boolean demo) {
    String property = "baari.access.devices.\"" + WrongTries.printable(name) + "\"";
    name(property, name);
    String key = device.keySha256().orElse("").toLowerCase(Locale.ROOT);
    if (!key.matches("[0-9a-f]{64}")) {
      errors.add(
          property + ".key-sha256: must be 64 hexadecimal digits; make a key with ./baari device");
    } else if (!demo && Accounts.isOfDemo(key)) {
      errors.add(property + ".key-sha256: everybody knows this key; make one with ./baari device");
    }
    String other = deviceOfKey.putIfAbsent(key, property);
    if (other != null && !key.isEmpty()) {
      errors.add(property + ".key-sha256: " + other + " has the same key");
    }
    String role = device.role().orElse("");
    role(property + ".role", role, DEVICE_ROLES);
    Scope scope =
        scope(property, property + ".centre", device.centre().map(Set::of), device.counters());
    return new CheckedDevice(name, key, role, scope);
  }

  /// @param centresProperty what an operator wrote the centres in
  private Scope scope(
      String property,
      String centresProperty,
      Optional<Set<String>> centres,
      Optional<Set<String>> counters) {
    ids(centresProperty, centres);
    ids(property + ".counters", counters);
    return new Scope(centres.orElse(Set.of()), counters.orElse(Set.of()));
  }

  private void ids(String property, Optional<Set<String>> ids) {
    ids.stream()
        .flatMap(Set::stream)
        .filter(id -> !id.matches(ID))
        .sorted()
        .forEach(id ->
            errors.add(property + ": '" + WrongTries.printable(id) + "' is no id; " + ID_WORDS));
  }

  private void name(String property, String name) {
    if (!name.matches(NAME)) {
      errors.add(property + ": " + NAME_WORDS);
    }
  }

  private Optional<PasswordHash> password(String property, Optional<String> text) {
    try {
      return Optional.of(PasswordHash.parse(text.orElse("")));
    } catch (IllegalArgumentException e) {
      errors.add(property + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void role(String property, String role, List<String> known) {
    if (!known.contains(role)) {
      errors.add(
          property
              + ": '"
              + WrongTries.printable(role)
              + "' is none of its roles; "
              + choice("there are ", known));
    }
  }

  private static String choice(String words, List<String> known) {
    return words + String.join(", ", known);
  }
}
