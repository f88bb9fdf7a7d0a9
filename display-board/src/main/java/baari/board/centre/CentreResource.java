package baari.board.centre;

import baari.protocol.Problem;
import baari.web.ProblemWriter;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// `GET /api/centre`: the centre's names for the TV page, as the server last sent them. It answers
/// 503 until the server has been reached once.
@Path("/api/centre")
@NonBlocking
public final class CentreResource {
  private final CentreNames names;

  CentreResource(CentreNames names) {
    this.names = names;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response centre() {
    return names
        .centre()
        .map(centre -> Response.ok(centre).build())
        .orElseGet(CentreResource::unknown);
  }

  private static Response unknown() {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .type(ProblemWriter.MEDIA_TYPE)
        .entity(new Problem("/problems/server-away", "The server was not reached yet", 503, ""))
        .build();
  }
}
