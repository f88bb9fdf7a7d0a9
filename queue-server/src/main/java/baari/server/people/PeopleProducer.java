package baari.server.people;

import baari.journal.store.Database;
import baari.machine.OwnerOnly;
import baari.server.secret.SecretFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds the store of people at start from the database and the secret.
@ApplicationScoped
class PeopleProducer {

  @Produces
  @Singleton
  KeyedHash hash(PeopleConfig config, @ConfigProperty(name = "baari.data-dir") String data)
      throws IOException {
    if (config.secret().isPresent()) {
      return new KeyedHash(config.secret().get());
    }
    Path directory = OwnerOnly.folder(Path.of(data));
    return new KeyedHash(SecretFile.in(directory, "person.key"));
  }

  @Produces
  @Singleton
  People people(Database database, KeyedHash hash, Clock clock) {
    return new People(new PeopleStore(database.source()), hash, clock);
  }

  void close(@Disposes People people) {
    people.close();
  }
}
