package baari.kiosk.rest;

import baari.kiosk.desk.IssuedTicket;
import baari.kiosk.desk.TapOutcome;
import baari.kiosk.desk.TapRefusal;
import baari.kiosk.desk.TicketDesk;
import baari.paper.QrPicture;
import baari.paper.TicketLayout;
import baari.protocol.token.IssueRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Numbers and their tickets for the touch page. The store's disk may be slow, so this does not run
/// on the event loop.
@Blocking
@Path("/api/tickets")
public class TicketResource {
  private final TicketDesk desk;
  private final TicketLayout layout;

  TicketResource(TicketDesk desk, TicketLayout layout) {
    this.desk = desk;
    this.layout = layout;
  }

  /// Answers 201 with the ticket when the printer has reported the result, or with `requested`
  /// after five seconds. The same key gives the same ticket.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> take(
      @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable IssueRequest request) {
    return desk.take(TapKey.checked(key), TapRequest.checked(request))
        .thenApply(TicketResource::answer);
  }

  /// Prints the same number again, marked as a copy.
  @POST
  @Path("/{id}/reprint")
  public CompletionStage<Response> reprint(
      @HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") String id) {
    return desk.copy(TapKey.checked(key), id).thenApply(TicketResource::answer);
  }

  /// A person's answer to whether an unknown ticket came out; if it did not, a copy is printed.
  @POST
  @Path("/{id}/paper")
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> answer(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @PathParam("id") String id,
      @Nullable PaperAnswer answer) {
    return desk.answer(TapKey.checked(key), id, PaperAnswer.checked(answer))
        .thenApply(TicketResource::answer);
  }

  /// What is known about the paper now.
  @GET
  @Path("/{id}")
  public Response ticket(@PathParam("id") String id) {
    return desk.ticket(id)
        .map(IssuedTicket::view)
        .map(view -> Response.ok(view).build())
        .orElseThrow(() -> new RefusedException(TapRefusal.TICKET_UNKNOWN));
  }

  /// The address where a phone follows the ticket, as a QR code for the screen.
  @GET
  @Path("/{id}/qr.svg")
  @Produces("image/svg+xml")
  public Response qr(@PathParam("id") String id) {
    return desk.ticket(id)
        .flatMap(ticket -> layout.trackingUrl(ticket.token()))
        .map(url -> Response.ok(QrPicture.svg(url)).build())
        .orElseThrow(() -> new RefusedException(TapRefusal.TICKET_UNKNOWN));
  }

  private static Response answer(TapOutcome outcome) {
    return switch (outcome) {
      case TapOutcome.Issued(var ticket) -> Response.status(201).entity(ticket.view()).build();
      case TapOutcome.Refused(var refusal) -> throw new RefusedException(refusal);
      case TapOutcome.RefusedByServer(var problem) -> Problems.response(problem);
    };
  }
}
