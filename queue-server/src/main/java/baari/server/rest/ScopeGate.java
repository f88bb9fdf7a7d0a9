package baari.server.rest;

import baari.access.Accounts;
import baari.access.Scope;
import baari.server.centre.Centres;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses callers at a centre or counter that is not theirs. An endpoint declares the roles, and
/// its address says where it acts: `{centre}` and `{counter}` in the path, or `counter` in the
/// query. `FeedGate` does the same for the feed.
@Startup
@ApplicationScoped
class ScopeGate {
  private final SecurityIdentity caller;

  /// @throws ConfigurationException when somebody belongs to a centre that is not here
  ScopeGate(SecurityIdentity caller, Accounts accounts, Centres centres) {
    this.caller = caller;
    check(accounts.scopedCentres(), centres.ids());
  }

  /// @throws ConfigurationException as the constructor
  static void check(Map<String, String> scoped, Set<String> centres) {
    String wrong =
        scoped.entrySet().stream()
            .filter(each -> !centres.contains(each.getKey()))
            .map(each -> each.getValue() + " belongs to '" + each.getKey() + "'")
            .collect(Collectors.joining(", "));
    if (!wrong.isEmpty()) {
      throw new ConfigurationException(
          "The access settings cannot be used: "
              + wrong
              + "; this server has "
              + String.join(", ", centres));
    }
  }

  @ServerRequestFilter
  void check(UriInfo path) {
    if (caller.isAnonymous()) {
      return; // What anybody may ask says so, and belongs to no centre.
    }
    Scope scope = Scope.of(caller);
    if (scope.isEverywhere()) {
      return;
    }
    @Nullable String centre = path.getPathParameters().getFirst("centre");
    if (centre != null && !scope.hasCentre(centre)) {
      throw new ProblemException("foreign-centre", 403, centre);
    }
    checkCounter(scope, path.getPathParameters().getFirst("counter"));
    checkCounter(scope, path.getQueryParameters().getFirst("counter"));
  }

  private static void checkCounter(Scope scope, @Nullable String counter) {
    if (counter != null && !scope.hasCounter(counter)) {
      throw new ProblemException("foreign-counter", 403, counter);
    }
  }
}
