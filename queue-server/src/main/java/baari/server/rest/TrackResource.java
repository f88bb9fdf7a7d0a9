package baari.server.rest;

import baari.protocol.TokenView;
import baari.server.centre.Centres;
import baari.server.desk.Desk;
import baari.server.engine.CentreState;
import baari.server.engine.Engine;
import baari.server.engine.Token;
import baari.server.view.TrackingCode;
import baari.server.view.Views;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// A citizen's own token, for whoever holds its code.
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
  public TokenView track(@RestPath String code) {
    for (String centre : centres.ids()) {
      CentreState state = desk.state(centre);
      Optional<Token> token = TrackingCode.find(state, code);
      if (token.isPresent()) {
        Integer ahead = Engine.ahead(state, token.get(), clock.instant()).orElse(null);
        String service = token.get().facts().service();
        return Views.token(token.get(), ahead, true)
            .suspended(state.admission().suspension(service).orElse(null));
      }
    }
    throw new ProblemException("unknown-token", 404, "");
  }
}
