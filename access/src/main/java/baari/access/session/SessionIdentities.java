package baari.access.session;

import baari.access.Accounts;
import baari.access.Identities;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Continues a session. The cookie has been checked. Only the account's roles and scope are looked
/// up again.
@ApplicationScoped
class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {
  private final Accounts accounts;
  private final Identities identities;

  SessionIdentities(Accounts accounts, Identities identities) {
    this.accounts = accounts;
    this.identities = identities;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return identities.required(accounts.named(request.getPrincipal()));
  }
}
