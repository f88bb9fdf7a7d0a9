package baari.server.rest.counter;

import baari.access.Role;
import baari.engine.command.Command;
import baari.protocol.feed.CounterView;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A counter's call for the supervisor. Boards and kiosks do not get it.
@NonBlocking
@Path("/api/v1/centres/{centre}/counters/{counter}/emergency")
class EmergencyResource {
  private final CounterResource counters;

  EmergencyResource(CounterResource counters) {
    this.counters = counters;
  }

  @POST
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public CompletionStage<CounterView> raise(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Reason body) {
    return counters.change(centre, key, new Command.RaiseEmergency(counter, Bodies.reason(body)));
  }

  @POST
  @Path("clear")
  @RolesAllowed(Role.SUPERVISOR)
  public CompletionStage<CounterView> clear(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return counters.change(centre, key, new Command.ClearEmergency(counter));
  }
}
