package baari.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Turns a known principal into the identity that the endpoints' role checks use. It makes each
/// identity once.
@ApplicationScoped
public class Identities {
  private final Map<Accounts.Principal, SecurityIdentity> made = new ConcurrentHashMap<>();

  public SecurityIdentity of(Accounts.Principal principal) {
    return made.computeIfAbsent(principal, Identities::make);
  }

  public Uni<SecurityIdentity> required(Optional<Accounts.Principal> principal) {
    return principal
        .map(known -> Uni.createFrom().item(of(known)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  private static SecurityIdentity make(Accounts.Principal principal) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(principal.name()))
        .addRoles(principal.roles())
        .addAttribute(Scope.ATTRIBUTE, principal.scope())
        .build();
  }
}
