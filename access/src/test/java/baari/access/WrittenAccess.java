package baari.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Access settings as an operator may write them.
public record WrittenAccess(
    boolean demo, Map<String, Account> accounts, Map<String, Device> devices)
    implements AccessConfig {
  public static final WrittenAccess DEMO = new WrittenAccess(true, Map.of(), Map.of());

  /// @param hashes by account
  public static WrittenAccess ofAgents(Map<String, String> hashes) {
    Map<String, Account> accounts =
        hashes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> agent(each.getValue())));
    return new WrittenAccess(false, accounts, Map.of());
  }

  private static Account agent(String hash) {
    return WrittenAccount.of(Optional.of(hash), Optional.of(Set.of(Role.AGENT)));
  }

  @Override
  public Duration sessionLength() {
    return Duration.ofHours(12);
  }

  record WrittenAccount(
      Optional<String> password,
      Optional<Set<String>> roles,
      Optional<Set<String>> centres,
      Optional<Set<String>> counters)
      implements Account {
    static WrittenAccount of(Optional<String> password, Optional<Set<String>> roles) {
      return new WrittenAccount(password, roles, Optional.empty(), Optional.empty());
    }
  }

  record WrittenDevice(
      Optional<String> keySha256,
      Optional<String> role,
      Optional<String> centre,
      Optional<Set<String>> counters)
      implements Device {
    static WrittenDevice of(Optional<String> keySha256, Optional<String> role) {
      return new WrittenDevice(keySha256, role, Optional.empty(), Optional.empty());
    }
  }
}
