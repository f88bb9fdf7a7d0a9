package baari.server.rest.centre;

import baari.access.Role;
import baari.engine.Engine;
import baari.engine.ahead.PeopleAhead;
import baari.engine.command.Refusal;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.protocol.CentreView;
import baari.protocol.feed.StateView;
import baari.protocol.token.TokenView;
import baari.server.centre.Centres;
import baari.server.desk.Desk;
import baari.server.feed.Boards;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import baari.server.view.TokenViews;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A centre's description and its current state.
@Path("/api/v1/centres/{centre}")
@NonBlocking
class CentreResource {
  private static final int UPCOMING_LIMIT = 200;

  private final Centres centres;
  private final Desk desk;
  private final Boards boards;
  private final Clock clock;
  private final SecurityIdentity identity;

  CentreResource(
      Centres centres, Desk desk, Boards boards, Clock clock, SecurityIdentity identity) {
    this.centres = centres;
    this.desk = desk;
    this.boards = boards;
    this.clock = clock;
    this.identity = identity;
  }

  /// Services by department, priority classes, counters and hours.
  @GET
  @RolesAllowed("**")
  public CentreView centre(@RestPath String centre) {
    CentreState state = find(centre);
    return centres.of(state).view(state, clock.instant());
  }

  /// The snapshot that a board or page starts from.
  @GET
  @Path("state")
  @RolesAllowed("**")
  public StateView state(@RestPath String centre) {
    StateView state = boards.state(find(centre).centre());
    boolean device = identity.hasRole(Role.BOARD) || identity.hasRole(Role.KIOSK);
    return device ? state.withoutEmergencies() : state;
  }

  /// The tokens that a counter would call, in this order, or would call if it were open; at most
  /// 200.
  @GET
  @Path("waiting")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<TokenView> waiting(@RestPath String centre, @RestQuery @Nullable String counter) {
    String id = Bodies.text("counter", counter);
    CentreState state = find(centre, id);
    Instant now = clock.instant();
    List<Token.Waiting> upcoming = Engine.upcoming(state, id, now, UPCOMING_LIMIT);
    Map<String, PeopleAhead> ahead = Engine.ahead(state, upcoming, now);
    return upcoming.stream()
        .map(
            token -> TokenViews.token(token, Objects.requireNonNull(ahead.get(token.id())).count()))
        .toList();
  }

  /// The parked tokens of a counter, or of all counters; the longest wait first, at most 200.
  @GET
  @Path("parked")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<TokenView> parked(@RestPath String centre, @RestQuery @Nullable String counter) {
    return find(centre).parked().values().stream()
        .filter(token -> counter == null || token.counter().equals(counter))
        .sorted(Comparator.comparing(token -> token.facts().waitingSince()))
        .limit(UPCOMING_LIMIT)
        .map(token -> TokenViews.token(token, null))
        .toList();
  }

  /// The state of a counter, and who works there.
  @GET
  @Path("counters/{counter}")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public CounterDetail counter(@RestPath String centre, @RestPath String counter) {
    return CounterDetail.of(find(centre, counter), counter);
  }

  private CentreState find(String id, String counter) {
    CentreState state = find(id);
    if (!state.catalogue().counters().containsKey(counter)) {
      throw ProblemException.of(Refusal.UNKNOWN_COUNTER, counter);
    }
    return state;
  }

  private CentreState find(String id) {
    if (!centres.has(id)) {
      throw ProblemException.unknownCentre(id);
    }
    return desk.state(id);
  }
}
