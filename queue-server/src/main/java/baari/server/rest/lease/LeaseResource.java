package baari.server.rest.lease;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.state.CentreState;
import baari.protocol.lease.HandIn;
import baari.protocol.lease.HandedIn;
import baari.protocol.lease.LeaseRequest;
import baari.protocol.lease.LeaseView;
import baari.protocol.lease.LeasesView;
import baari.server.centre.CentreFile;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Numbers that a kiosk may give by itself, and the tokens that it gave while it could not reach
/// the server.
@NonBlocking
@Path("/api/v1/centres/{centre}/leases")
@RolesAllowed(Role.KIOSK)
class LeaseResource {
  private final Commands commands;
  private final Desk desk;
  private final SecurityIdentity identity;

  LeaseResource(Commands commands, Desk desk, SecurityIdentity identity) {
    this.commands = commands;
    this.desk = desk;
    this.identity = identity;
  }

  /// Sets numbers aside for the kiosk that asks; nobody else gets them today.
  @POST
  @ResponseStatus(201)
  public CompletionStage<LeaseView> lease(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable LeaseRequest body) {
    LeaseRequest request = Bodies.required(body);
    if (request.series() == null || !CentreFile.SERIES.matcher(request.series()).matches()) {
      throw ProblemException.invalid("series");
    }
    if (request.count() < 1) {
      throw ProblemException.invalid("count");
    }
    Command command = new Command.GrantLease(request.series(), request.count());
    return commands.send(centre, key, command, LeaseResource::leased);
  }

  /// The leases that the asking kiosk holds today.
  @GET
  public LeasesView leases(@RestPath String centre) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    CentreState state = desk.state(centre);
    String kiosk = identity.getPrincipal().getName();
    return state.day() instanceof CentreState.Day.Open(LocalDate day)
        ? new LeasesView(
            day,
            state
                .leases()
                .of(day)
                .filter(lease -> lease.kiosk().equals(kiosk))
                .sorted(Comparator.comparing(Lease::grantedAt))
                .map(LeaseResource::view)
                .toList())
        : new LeasesView(null, List.of());
  }

  /// Queues the tokens that the kiosk gave by itself, by the time at which they were taken.
  @POST
  @Path("{lease}/tokens")
  public CompletionStage<HandedIn> handIn(
      @RestPath String centre,
      @RestPath String lease,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable HandIn body) {
    List<OfflineToken> tokens = OfflineTokens.checked(Bodies.required(body));
    return commands.send(
        centre, key, new Command.HandIn(lease, tokens), answer -> handedIn(answer, lease, tokens));
  }

  private static LeaseView leased(Answer answer) {
    if (answer instanceof Answer.Leased(Lease lease)) {
      return view(lease);
    }
    throw Commands.keyReused();
  }

  /// The answer is the same whether the tokens were new or known.
  private static HandedIn handedIn(Answer answer, String lease, List<OfflineToken> tokens) {
    if (answer instanceof Answer.HandedIn || answer instanceof Answer.NothingToDo) {
      String day = lease.substring(0, lease.indexOf('-') + 1);
      return new HandedIn(lease, tokens.stream().map(token -> day + token.number()).toList());
    }
    throw Commands.keyReused();
  }

  private static LeaseView view(Lease lease) {
    return new LeaseView(
        lease.id(), lease.series(), lease.first(), lease.last(), lease.day(), lease.grantedAt());
  }
}
