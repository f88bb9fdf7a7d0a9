package baari.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/// Where an account or device may act. What it may do there, its roles say.
///
/// @param centres ids of centres; none means every centre of this server
/// @param counters ids of counters in these centres; none means every counter
public record Scope(Set<String> centres, Set<String> counters) {
  public static final Scope EVERYWHERE = new Scope(Set.of(), Set.of());

  static final String ATTRIBUTE = "baari-scope";

  public Scope {
    centres = Set.copyOf(centres);
    counters = Set.copyOf(counters);
  }

  /// The scope of somebody who is signed in.
  public static Scope of(SecurityIdentity identity) {
    if (identity.getAttribute(ATTRIBUTE) instanceof Scope scope) {
      return scope;
    }
    throw new IllegalStateException("nobody is signed in, or not by this server");
  }

  public boolean isEverywhere() {
    return equals(EVERYWHERE);
  }

  public boolean hasCentre(String centre) {
    return centres.isEmpty() || centres.contains(centre);
  }

  public boolean hasCounter(String counter) {
    return counters.isEmpty() || counters.contains(counter);
  }
}
