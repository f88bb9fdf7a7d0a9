package baari.server.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// Turns a known principal into what the endpoints' role checks look at.
final class Identities {
  private Identities() {}

  static SecurityIdentity of(Accounts.Principal principal) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(principal.name()))
        .addRoles(principal.roles())
        .build();
  }

  static Uni<SecurityIdentity> required(Optional<Accounts.Principal> principal) {
    return principal
        .map(known -> Uni.createFrom().item(of(known)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }
}
