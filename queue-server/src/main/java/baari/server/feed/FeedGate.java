package baari.server.feed;

import baari.access.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses readers of the feed of a centre that is not theirs.
@ApplicationScoped
class FeedGate implements HttpUpgradeCheck {
  private static final int FORBIDDEN = 403;

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext asked) {
    return asked
        .securityIdentity()
        .map(reader ->
            lets(reader, asked.pathParam("centre"))
                ? CheckResult.permitUpgradeSync()
                : CheckResult.rejectUpgradeSync(FORBIDDEN));
  }

  private static boolean lets(SecurityIdentity reader, String centre) {
    // `@Authenticated` refuses a stranger.
    return reader.isAnonymous() || Scope.of(reader).hasCentre(centre);
  }
}
