package baari.server.rest.people;

import baari.access.Role;
import baari.server.centre.Centres;
import baari.server.people.People;
import baari.server.people.PersonKey;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The right to be forgotten. The key is sent in the body, because addresses end up in logs.
@NonBlocking
@Path("/api/v1/centres/{centre}/people")
@RolesAllowed(Role.ADMIN)
class PeopleResource {
  private final Centres centres;
  private final People people;

  PeopleResource(Centres centres, People people) {
    this.centres = centres;
    this.people = people;
  }

  /// @param person CNIC or mobile phone
  record Erase(@Nullable String person) {}

  /// @param erased whether there was anything to erase
  record Erased(boolean erased) {}

  /// Forgets a citizen. A repeated request finds nothing and succeeds.
  @POST
  @Path("erase")
  public CompletionStage<Erased> erase(@RestPath String centre, @Nullable Erase body) {
    if (!centres.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    PersonKey key = Bodies.person(Bodies.required(body).person());
    return people.erase(centre, key).thenApply(Erased::new);
  }
}
