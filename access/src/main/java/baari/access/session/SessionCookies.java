package baari.access.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Recognizes a session by the cookie that the sign-in page got.
@ApplicationScoped
class SessionCookies implements HttpAuthenticationMechanism {
  private static final int UNAUTHORIZED = 401;

  private final Sessions sessions;

  SessionCookies(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Cookie cookie = context.request().getCookie(Sessions.COOKIE);
    return cookie == null || isSignedInOtherwise(context)
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().optional(sessions.find(cookie.getValue()));
  }

  /// Leaves out the header that makes a browser ask for a password in its own window.
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return isSignedInOtherwise(context)
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(new ChallengeData(UNAUTHORIZED));
  }

  private static boolean isSignedInOtherwise(RoutingContext context) {
    return context.request().headers().contains("Authorization");
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  /// Runs before the check of passwords, to replace its challenge.
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
