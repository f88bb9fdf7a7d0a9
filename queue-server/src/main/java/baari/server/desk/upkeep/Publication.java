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

/// Publishes the centres' files at start, each when it is new or has changed since it was last
/// published. What an administrator published later stays as long as the file stays the same.
@ApplicationScoped
class Publication {
  private static final Logger LOG = Logger.getLogger(Publication.class);
  private static final String ACTOR = "system";

  /// Stands in the journal as the reason: who changed the file says nothing there.
  private static final String FROM_FILE = "read from the centre's file at start";

  private final Desk desk;
  private final Centres centres;

  Publication(Desk desk, Centres centres) {
    this.desk = desk;
    this.centres = centres;
  }

  /// After the channels stand, on which the desk tells of it; before anything else is asked of the
  /// desk.
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
          "the file of centre %s is not in force, what was published before stays: %s",
          file.id(), answer);
    }
  }
}
