package baari.server.rest;

import baari.server.centre.Centres;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/// Who is signed in.
@Path("/api/v1/session")
@RolesAllowed("**")
@NonBlocking
class SessionResource {
  private final SecurityIdentity identity;
  private final Centres centres;

  SessionResource(SecurityIdentity identity, Centres centres) {
    this.identity = identity;
    this.centres = centres;
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
  public void end() {
    FormAuthenticationMechanism.logout(identity);
  }
}
