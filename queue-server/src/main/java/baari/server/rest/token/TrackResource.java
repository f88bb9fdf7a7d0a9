package baari.server.rest.token;

import baari.engine.state.CentreState;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.protocol.token.FollowedToken;
import baari.protocol.token.VisitView;
import baari.server.centre.Centres;
import baari.server.desk.Desk;
import baari.server.rest.ProblemException;
import baari.server.view.TokenViews;
import baari.server.view.TrackingCode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;

/// A citizen's own token, for anybody who has its code. An expired token is shown as long as it is
/// owed something.
@Path("/api/v1/track/{code}")
@NonBlocking
class TrackResource {
  private final Centres centres;
  private final Desk desk;
  private final Clock clock;

  TrackResource(Centres centres, Desk desk, Clock clock) {
    this.centres = centres;
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @PermitAll
  public FollowedToken track(@RestPath String code) {
    return find(code, (state, token) -> TokenViews.followed(state, token, clock.instant()));
  }

  /// The names of the services that `service` and `remaining` of the token contain as codes.
  @GET
  @Path("visit")
  @PermitAll
  public VisitView visit(@RestPath String code) {
    return find(code, (state, token) -> centres.of(state).visit(state, token.facts()));
  }

  private <T> T find(String code, BiFunction<CentreState, Token, T> view) {
    return TrackingCode.parse(code)
        .flatMap(ticket -> find(ticket, view))
        .orElseThrow(() -> new ProblemException("unknown-token", 404, ""));
  }

  private <T> Optional<T> find(TicketCode ticket, BiFunction<CentreState, Token, T> view) {
    for (String centre : centres.ids()) {
      CentreState state = desk.state(centre);
      Optional<Token> token = TrackingCode.find(state, ticket);
      if (token.isPresent()) {
        return Optional.of(view.apply(state, token.get()));
      }
    }
    return Optional.empty();
  }
}
