package baari.access.password;

import baari.access.Accounts;
import baari.access.pause.WrongTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Builds the checks of passwords at start.
@ApplicationScoped
class PasswordsProducer {
  @Produces
  @Singleton
  Passwords passwords(Accounts accounts, WrongTries wrongTries) {
    return new Passwords(accounts, wrongTries, System::nanoTime);
  }
}
