package baari.server.rest.session;

import baari.access.Scope;
import baari.access.session.Sessions;
import baari.server.centre.Centres;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;

/// Who is signed in.
@Path("/api/v1/session")
@RolesAllowed("**")
@NonBlocking
class SessionResource {
  private final SecurityIdentity identity;
  private final Centres centres;
  private final Sessions sessions;

  SessionResource(SecurityIdentity identity, Centres centres, Sessions sessions) {
    this.identity = identity;
    this.centres = centres;
    this.sessions = sessions;
  }

  /// @param centre the first of `centres`
  /// @param centres ids of the centres where the caller may act
  /// @param counters ids of the counters where the caller may act; none means every counter
  record SessionView(
      String name,
      List<String> roles,
      String centre,
      List<String> centres,
      List<String> counters) {}

  @GET
  public SessionView session() {
    Scope scope = Scope.of(identity);
    List<String> ids = centres.ids().stream().filter(scope::hasCentre).sorted().toList();
    List<String> roles = identity.getRoles().stream().sorted().toList();
    List<String> counters = scope.counters().stream().sorted().toList();
    return new SessionView(identity.getPrincipal().getName(), roles, ids.getFirst(), ids, counters);
  }

  /// Signs out.
  @POST
  @Path("end")
  @Blocking
  public void end(@Context RoutingContext context) {
    Cookie cookie = context.request().getCookie(Sessions.COOKIE);
    if (cookie != null) {
      sessions.end(cookie.getValue());
      // Without this path the browser would keep the cookie.
      cookie.setPath("/");
      context.response().removeCookie(Sessions.COOKIE);
    }
  }
}
