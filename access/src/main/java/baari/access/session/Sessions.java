package baari.access.session;

import baari.access.AccessConfig;
import baari.access.Accounts;
import baari.access.Identities;
import baari.machine.BelievedClock;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The sessions of users who signed in at a browser. A session ends when its user signs out, when
/// its time is over, when the account gets another password, and when it is the oldest of too many
/// sessions of one account.
///
/// Threads: any. [#begin] and [#end] wait for the disk.
@ApplicationScoped
public class Sessions {
  /// The cookie's name.
  public static final String COOKIE = "baari-session";

  /// Nobody uses so many browsers.
  static final int OF_ACCOUNT_MAX = 16;

  private static final int SECRET_BYTES = 32;

  private final Accounts accounts;
  private final Identities identities;
  private final Clock clock;
  private final Duration length;
  private final SessionFile file;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /// Whether the last change is not yet on the disk.
  private boolean isUnwritten;

  Sessions(
      AccessConfig config,
      Accounts accounts,
      Identities identities,
      Clock clock,
      @ConfigProperty(name = "baari.data-dir") String dataDirectory) {
    this.accounts = accounts;
    this.identities = identities;
    this.clock = clock;
    this.length = config.sessionLength();
    this.file = new SessionFile(Path.of(dataDirectory));
    file.read().forEach(session -> sessions.put(session.hash(), session));
  }

  /// @param hash SHA-256 of the cookie's value, in hexadecimal
  /// @param account the account's name
  /// @param stored the value of [Accounts#stored] when the session began
  record Session(String hash, Instant began, String account, String stored) {}

  /// Begins a session.
  ///
  /// @return the cookie's value; it is kept nowhere else
  /// @throws UncheckedIOException when the disk cannot store it; then there is no session
  synchronized String begin(Accounts.Principal account) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var session =
        new Session(
            Accounts.sha256(secret),
            clock.instant(),
            account.name(),
            accounts.stored(account.name()));
    sessions.values().removeIf(this::isOver);
    makeRoom(account.name());
    sessions.put(session.hash, session);
    try {
      write();
    } catch (UncheckedIOException e) {
      sessions.remove(session.hash);
      throw e;
    }
    return secret;
  }

  /// @throws UncheckedIOException when the disk cannot store it; the next write tries again
  private void write() {
    isUnwritten = true;
    file.write(sessions.values());
    isUnwritten = false;
  }

  private void makeRoom(String account) {
    sessions.values().stream()
        .filter(each -> each.account.equals(account))
        .sorted(Comparator.comparing(Session::began).reversed())
        .skip(OF_ACCOUNT_MAX - 1)
        .map(Session::hash)
        .forEach(sessions::remove);
  }

  /// The identity that has the session of this cookie.
  Optional<SecurityIdentity> find(String cookie) {
    Session session = sessions.get(Accounts.sha256(cookie));
    return session == null || isOver(session)
        ? Optional.empty()
        : accounts.named(session.account).map(identities::of);
  }

  /// Whether this cookie has no session any more; false when there is no cookie.
  public boolean isOver(@Nullable String cookie) {
    return cookie != null && find(cookie).isEmpty();
  }

  /// A session that began in the future was begun under a wrong clock, and might never end.
  private boolean isOver(Session session) {
    Instant now = clock.instant();
    return !now.isBefore(session.began.plus(length))
        || session.began.isAfter(now.plus(BelievedClock.JUMP))
        || !session.stored.equals(accounts.stored(session.account));
  }

  /// Signs out: from now on this cookie has no session.
  ///
  /// @throws UncheckedIOException when the disk cannot store it; a restart would bring the session
  ///   back, so the caller must try again
  public synchronized void end(String cookie) {
    boolean wasThere = sessions.remove(Accounts.sha256(cookie)) != null;
    if (wasThere || isUnwritten) {
      write();
    }
  }
}
