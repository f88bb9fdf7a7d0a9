package baari.server.rest.session;

import baari.server.centre.Centres;
import baari.server.staff.session.Sessions;
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

  /// @param centres the ids of the centres of this server
  record SessionView(String name, List<String> roles, String centre, List<String> centres) {}

  @GET
  public SessionView session() {
    List<String> ids = centres.ids().stream().sorted().toList();
    List<String> roles = identity.getRoles().stream().sorted().toList();
    return new SessionView(identity.getPrincipal().getName(), roles, ids.getFirst(), ids);
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
