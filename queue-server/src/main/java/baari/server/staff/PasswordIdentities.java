package baari.server.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Signs in by name and password: HTTP Basic and the sign-in form.
@ApplicationScoped
class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private final Accounts accounts;
  private final Identities identities;

  PasswordIdentities(Accounts accounts, Identities identities) {
    this.accounts = accounts;
    this.identities = identities;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    String name = request.getUsername();
    String password = new String(request.getPassword().getPassword());
    Optional<Accounts.Principal> known = accounts.provenBefore(name, password);
    return known.isPresent()
        ? identities.required(known)
        : context.runBlocking(() ->
            accounts
                .prove(name, password)
                .map(identities::of)
                .orElseThrow(AuthenticationFailedException::new));
  }
}
