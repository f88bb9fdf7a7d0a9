package baari.access;

import baari.access.pause.Pauses;
import baari.access.pause.SignInPause;
import baari.access.pause.WrongTries;
import baari.web.connection.Network;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/// Signs in devices: `Authorization: Bearer KEY`.
@ApplicationScoped
class DeviceKeys implements HttpAuthenticationMechanism {
  private static final int KEY_LIMIT = 128;
  private static final String KIND = "key";

  /// A device with a wrong key tries again every few seconds.
  private static final int FREE_OF_ADDRESS = 32;

  private final Accounts accounts;
  private final Identities identities;
  private final WrongTries wrongTries;
  private final Pauses pauses = new Pauses(FREE_OF_ADDRESS);

  DeviceKeys(Accounts accounts, Identities identities, WrongTries wrongTries) {
    this.accounts = accounts;
    this.identities = identities;
    this.wrongTries = wrongTries;
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
    return accounts
        .device(header.substring(Role.DEVICE_SCHEME.length()))
        .map(device -> Uni.createFrom().item(identities.of(device)))
        .orElseGet(() -> Uni.createFrom().failure(wrong(Network.of(context))));
  }

  /// A right key never has to wait: keys are too long to be guessed.
  private AuthenticationFailedException wrong(String address) {
    long now = System.nanoTime();
    Duration pause = pauses.left(address, Pauses.LONGEST, now);
    if (pause.isPositive()) {
      wrongTries.count(KIND, "paused");
      return SignInPause.of(pause);
    }
    pauses.begin(address, now);
    wrongTries.wrong(KIND, "", address, now);
    return new AuthenticationFailedException();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  /// Runs before the built-in mechanisms, because they would refuse the header.
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
