package baari.server.staff;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Access settings as an operator may write them.
record WrittenAccess(boolean demo, Map<String, Account> accounts, Map<String, Device> devices)
    implements StaffConfig {
  static final WrittenAccess DEMO = new WrittenAccess(true, Map.of(), Map.of());

  /// @param hashes by account
  static WrittenAccess ofAgents(Map<String, String> hashes) {
    Map<String, Account> accounts =
        hashes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> new WrittenAccount(each.getValue(), Set.of(Role.AGENT))));
    return new WrittenAccess(false, accounts, Map.of());
  }

  record WrittenAccount(String password, Set<String> roles) implements Account {}

  record WrittenDevice(String keySha256, String role) implements Device {}
}
