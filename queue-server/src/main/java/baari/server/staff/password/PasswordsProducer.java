package baari.server.staff.password;

import baari.server.staff.Accounts;
import baari.server.staff.pause.WrongTries;
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
