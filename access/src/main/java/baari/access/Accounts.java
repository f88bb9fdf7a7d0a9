package baari.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The accounts and device keys. It checks passwords and keys.
@ApplicationScoped
@Startup
public class Accounts {
  /// A shorter key of a device could be guessed: 22 characters of Base64 are 128 bits.
  static final int KEY_LETTERS_MIN = 22;

  private static final int DEMO_AGENTS = 32;
  private static final String DEMO_KIOSK_KEY = "demo-kiosk-key-known-to-all";
  private static final String DEMO_BOARD_KEY = "demo-board-key-known-to-all";

  /// `demo`, which is no secret. Hashing it at every start would load all the security providers of
  /// the JDK before the first answer.
  private static final PasswordHash DEMO_PASSWORD =
      PasswordHash.parse(
          "pbkdf2-sha256$1$62616172692064656d6f2073616c7421"
              + "$f261c75575d2b3c773e8f230a15aec5646bc1ac24828aa8e043b1ee68cf559e2");

  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Principal> devices = new HashMap<>();

  /// The largest number of iterations that the password of any account needs.
  private final int iterationsMax;

  public Accounts(AccessConfig config) {
    AccessCheck.Checked checked = AccessCheck.check(config);
    checked
        .accounts()
        .forEach(each -> add(each.name(), each.password(), each.roles(), each.scope()));
    checked
        .devices()
        .forEach(each -> addDevice(each.keySha256(), each.name(), each.role(), each.scope()));
    if (config.demo()) {
      addDemo();
    }
    iterationsMax =
        accounts.values().stream()
            .mapToInt(account -> account.password.iterations())
            .max()
            .orElse(PasswordHash.ITERATIONS);
  }

  /// A person or device, known by a name or key.
  ///
  /// @param name an account's login, or `device:` and the device's name
  public record Principal(String name, Set<String> roles, Scope scope) {}

  private record Account(PasswordHash password, Principal principal) {}

  private void addDemo() {
    for (int agent = 1; agent <= DEMO_AGENTS; agent++) {
      add("agent" + agent, DEMO_PASSWORD, Set.of(Role.AGENT), Scope.EVERYWHERE);
    }
    add("supervisor", DEMO_PASSWORD, Set.of(Role.SUPERVISOR, Role.AGENT), Scope.EVERYWHERE);
    add("admin", DEMO_PASSWORD, Set.of(Role.ADMIN, Role.SUPERVISOR), Scope.EVERYWHERE);
    add("auditor", DEMO_PASSWORD, Set.of(Role.AUDITOR), Scope.EVERYWHERE);
    addDevice(sha256(DEMO_KIOSK_KEY), "kiosk", Role.KIOSK, Scope.EVERYWHERE);
    addDevice(sha256(DEMO_BOARD_KEY), "board", Role.BOARD, Scope.EVERYWHERE);
  }

  /// Whether this is the hash of a demo key, which is in the program's source code.
  static boolean isOfDemo(String keySha256) {
    return Stream.of(DEMO_KIOSK_KEY, DEMO_BOARD_KEY)
        .map(Accounts::sha256)
        .anyMatch(keySha256::equals);
  }

  private void addDevice(String keySha256, String name, String role, Scope scope) {
    devices.put(keySha256, new Principal("device:" + name, Set.of(role), scope));
  }

  private void add(String name, PasswordHash password, Set<String> roles, Scope scope) {
    accounts.put(name, new Account(password, new Principal(name, Set.copyOf(roles), scope)));
  }

  /// Ids of the centres to which accounts or devices belong, each with one of those who do.
  public Map<String, String> scopedCentres() {
    Map<String, String> ofWhom = new TreeMap<>();
    Stream.concat(accounts.values().stream().map(Account::principal), devices.values().stream())
        .forEach(each -> each.scope.centres().forEach(centre -> ofWhom.put(centre, each.name)));
    return ofWhom;
  }

  /// The account of this name, without a check of its password.
  public Optional<Principal> named(String name) {
    return Optional.ofNullable(accounts.get(name)).map(Account::principal);
  }

  /// Whether it is the account's password. The check takes a tenth of a second of work, also for a
  /// name that nobody has.
  public boolean isRight(String name, String password) {
    Account account = accounts.get(name);
    PasswordHash stored = account == null ? PasswordHash.ofNobody(iterationsMax) : account.password;
    boolean matches = stored.matches(password);
    if (stored.iterations() < iterationsMax) {
      var _ = PasswordHash.ofNobody(iterationsMax - stored.iterations()).matches(password);
    }
    return account != null && matches;
  }

  /// The hash of the password, which changes when the account gets another password; empty for a
  /// name that nobody has.
  public String stored(String name) {
    Account account = accounts.get(name);
    return account == null ? "" : account.password.hash();
  }

  /// The device that has this key; empty when there is none or the key is too short.
  Optional<Principal> device(String key) {
    return key.length() < KEY_LETTERS_MIN
        ? Optional.empty()
        : Optional.ofNullable(devices.get(sha256(key)));
  }

  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
