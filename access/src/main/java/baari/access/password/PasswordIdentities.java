package baari.access.password;

import baari.access.Accounts;
import baari.access.Identities;
import baari.web.connection.Network;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Signs in by name and password: HTTP Basic and the sign-in form.
@ApplicationScoped
class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private final Passwords passwords;
  private final Identities identities;

  PasswordIdentities(Passwords passwords, Identities identities) {
    this.passwords = passwords;
    this.identities = identities;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    CompletableFuture<Accounts.Principal> checked =
        passwords.check(
            request.getUsername(),
            new String(request.getPassword().getPassword()),
            Network.of(HttpSecurityUtils.getRoutingContextAttribute(request)));
    if (checked.state() == Future.State.SUCCESS) {
      return Uni.createFrom().item(identities.of(checked.resultNow()));
    }
    Context caller = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(checked)
        // The request continues on the context where it began, not on the threads that only hash.
        .emitOn(task -> backOn(caller, task))
        .map(identities::of);
  }

  private static void backOn(@Nullable Context caller, Runnable task) {
    if (caller == null || caller.equals(Vertx.currentContext())) {
      task.run();
    } else {
      caller.runOnContext(_ -> task.run());
    }
  }
}
