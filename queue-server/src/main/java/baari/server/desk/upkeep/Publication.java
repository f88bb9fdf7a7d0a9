package baari.server.desk.upkeep;

import baari.engine.command.Command;
import baari.server.centre.Centre;
import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Publishes a centre's file at start when it is new or has changed since it was last published.
/// What an administrator published later stays in force as long as the file stays the same.
@ApplicationScoped
class Publication {
  private static final Logger LOG = Logger.getLogger(Publication.class);
  private static final String ACTOR = "system";

  /// The reason in the journal. Whoever changed the file gives no reason there.
  private static final String FROM_FILE = "read from the centre's file at start";

  private final Desk desk;
  private final Centres centres;

  Publication(Desk desk, Centres centres) {
    this.desk = desk;
    this.centres = centres;
  }

  /// Runs after the channels exist on which the desk publishes this, and before any other request
  /// to the desk.
  ///
  /// @throws IllegalStateException when a centre that can be read is left without any configuration
  void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    for (Centre file : centres.files()) {
      if (!file.digest().equals(desk.state(file.id()).configuration().fileDigest())) {
        publish(file);
      }
    }
  }

  private void publish(Centre file) {
    Command command =
        new Command.PublishConfiguration(
            file.document(), file.catalogue(), file.digest(), FROM_FILE);
    Answer answer = desk.submit(file.id(), UUID.randomUUID().toString(), ACTOR, command).join();
    if (!desk.state(file.id()).configuration().exists() && !desk.behind().contains(file.id())) {
      throw new IllegalStateException(
          "the file of centre " + file.id() + " could not be published: " + answer);
    }
    if (answer instanceof Answer.Refused || answer instanceof Answer.Unavailable) {
      LOG.errorf(
          "the file of centre %s is not in force; what was published before stays in force: %s",
          file.id(), answer);
    }
  }
}
