package baari.server.rest.centre;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.state.Configuration;
import baari.server.centre.Centre;
import baari.server.centre.CentreFile;
import baari.server.centre.CentreFileException;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reads a centre's configuration, and publishes a new one while the hall runs. Parsing needs a
/// worker thread.
@Blocking
@Path("/api/v1/centres/{centre}/configuration")
class ConfigurationResource {
  /// The character that replaces bytes of an address that are not UTF-8.
  private static final char NOT_UTF_8 = '\uFFFD';

  private final Commands commands;
  private final Desk desk;
  private final ObjectMapper json;

  ConfigurationResource(Commands commands, Desk desk, ObjectMapper json) {
    this.commands = commands;
    this.desk = desk;
    this.json = json;
  }

  /// @param version counts publications
  /// @param document the content of the centre's file
  record ConfigurationView(int version, JsonNode document) {}

  /// @param version of the configuration that is now in force
  record PublishedView(int version) {}

  /// The configuration that was last published.
  @GET
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR})
  public ConfigurationView configuration(@RestPath String centre) throws JsonProcessingException {
    Configuration configuration = find(centre);
    return new ConfigurationView(configuration.version(), json.readTree(configuration.document()));
  }

  /// Publishes a whole configuration, as YAML or JSON. Nobody who waits loses or changes a place.
  /// All its errors are listed at once.
  ///
  /// @param reason why; it is recorded in the journal. It is in the address, because the body is
  ///   the centre's unchanged file
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.ADMIN)
  public CompletionStage<PublishedView> publish(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @RestQuery @Nullable String reason,
      @Nullable String body) {
    find(centre);
    Centre read = read(Bodies.required(body));
    if (!read.id().equals(centre)) {
      throw unusable("'id' must be '" + centre + "'");
    }
    return commands.send(
        centre,
        key,
        new Command.PublishConfiguration(read.document(), read.catalogue(), "", given(reason)),
        answer -> published(centre, answer));
  }

  private static String given(@Nullable String reason) {
    String given = Bodies.limited("reason", reason);
    if (given.indexOf(NOT_UTF_8) >= 0) {
      throw ProblemException.invalid("reason");
    }
    if (given.isEmpty()) {
      throw new ProblemException("reason-missing", 422, "?reason=…");
    }
    return given;
  }

  private static Centre read(String text) {
    try {
      return CentreFile.read("the configuration", text);
    } catch (CentreFileException e) {
      throw unusable(String.join("\n", e.errors()));
    }
  }

  private static ProblemException unusable(String errors) {
    return new ProblemException("configuration-unusable", 422, errors);
  }

  private PublishedView published(String centre, Answer answer) {
    if (answer instanceof Answer.Configured(int version)) {
      return new PublishedView(version);
    }
    if (answer instanceof Answer.NothingToDo) {
      return new PublishedView(find(centre).version()); // It was in force already.
    }
    throw Commands.keyReused();
  }

  private Configuration find(String centre) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    return desk.state(centre).configuration();
  }
}
