package baari.server.rest.centre;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.offer.PublicText;
import baari.protocol.LocalizedText;
import baari.server.desk.Answer;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.view.Views;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Suspends a service that cannot be given for a while, and resumes it.
@NonBlocking
@Path("/api/v1/centres/{centre}/services/{service}")
@RolesAllowed(Role.SUPERVISOR)
class ServiceResource {
  private final Commands commands;

  ServiceResource(Commands commands) {
    this.commands = commands;
  }

  /// @param suspended why the service is not given; absent when it is given
  /// @param suspendedText the same in each language
  record ServiceView(
      String service, @Nullable String suspended, @Nullable LocalizedText suspendedText) {}

  /// Until the service is resumed, no token for it is given and nobody who waits for it is called.
  /// The reason is shown to everybody: `{"en": …, "ur": …}`, or one text, which readers of both
  /// languages then see.
  @POST
  @Path("suspend")
  public CompletionStage<ServiceView> suspend(
      @RestPath String centre,
      @RestPath String service,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable PublicReason body) {
    return commands.send(
        centre,
        key,
        new Command.SuspendService(service, Bodies.publicReason(body)),
        ServiceResource::changed);
  }

  @POST
  @Path("resume")
  public CompletionStage<ServiceView> resume(
      @RestPath String centre,
      @RestPath String service,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return commands.send(centre, key, new Command.ResumeService(service), ServiceResource::changed);
  }

  private static ServiceView changed(Answer answer) {
    if (answer instanceof Answer.ServiceChanged(String service, Optional<PublicText> suspended)) {
      return new ServiceView(
          service,
          suspended.map(PublicText::asOne).orElse(null),
          suspended.map(Views::text).orElse(null));
    }
    throw Commands.keyReused();
  }
}
