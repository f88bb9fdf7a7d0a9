package baari.server.staff;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Signs in devices: `Authorization: Bearer KEY`.
@ApplicationScoped
class DeviceKeys implements HttpAuthenticationMechanism {
  private static final int KEY_LIMIT = 128;

  private final Accounts accounts;
  private final Identities identities;

  DeviceKeys(Accounts accounts, Identities identities) {
    this.accounts = accounts;
    this.identities = identities;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String header = context.request().getHeader("Authorization");
    if (header == null
        || !Role.isDevice(header)
        || header.length() > Role.DEVICE_SCHEME.length() + KEY_LIMIT) {
      return Uni.createFrom().nullItem();
    }
    return identities.required(accounts.device(header.substring(Role.DEVICE_SCHEME.length())));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  /// Before the built-in mechanisms, which would refuse the header.
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
