package baari.access.password;

import baari.access.Accounts;
import baari.access.pause.Pauses;
import baari.access.pause.SignInPause;
import baari.access.pause.WrongTries;
import baari.web.LastUsed;
import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// Checks names and passwords, and slows down callers that guess. After wrong tries, the next tries
/// of the same address or name must wait before a slow hash is computed. A password that was right
/// before needs no slow hash. From an address where it was right before, it never waits.
///
/// Threads: any. The futures complete on threads of the line, or at once.
public final class Passwords {
  private static final String KIND = "password";
  private static final int NAME_MAX = 128;

  /// A whole hall may sign in through one proxy, and some of its people mistype.
  private static final int FREE_OF_ADDRESS = 32;

  private static final int FREE_OF_NAME = 5;

  /// How long an address is known after somebody signed in there, and the longest that a known
  /// address waits: it may be a hall's address, with a guesser in the hall.
  private static final Duration JUST = Duration.ofMinutes(10);

  private static final Duration PAUSE_OF_KNOWN = Duration.ofSeconds(1);
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final int ADDRESSES_MAX = 4_096;

  private final Accounts accounts;
  private final WrongTries wrongTries;
  private final LongSupplier nanos;
  private final Proofs proofs = new Proofs();

  /// Many requests of one person may come at once. They count as one try.
  private final ConcurrentMap<String, CompletableFuture<Accounts.Principal>> underWay =
      new ConcurrentHashMap<>();

  private final HashLine line = new HashLine();
  private final Pauses ofAddress = new Pauses(FREE_OF_ADDRESS);
  private final Pauses ofName = new Pauses(FREE_OF_NAME);
  private final LastUsed<Long> rightAt = new LastUsed<>(ADDRESSES_MAX);

  /// @param nanos as `System.nanoTime`
  Passwords(Accounts accounts, WrongTries wrongTries, LongSupplier nanos) {
    this.accounts = accounts;
    this.wrongTries = wrongTries;
    this.nanos = nanos;
  }

  /// @param address the address of the caller, see [Network]
  /// @return the account whose password it is; fails with an [AuthenticationFailedException]
  public CompletableFuture<Accounts.Principal> check(String name, String password, String address) {
    String stored = accounts.stored(name);
    // During a pause, a right password gets its answer at once only at an address where it was
    // right before. At other addresses, a guesser could use this to test passwords, at no cost and
    // without a limit.
    if (proofs.has(stored, name, password, address)) {
      return right(name, address);
    }
    String asked = proofs.of(stored, name, password, address);
    var own = new CompletableFuture<Accounts.Principal>();
    CompletableFuture<Accounts.Principal> other = underWay.putIfAbsent(asked, own);
    if (other != null) {
      return other;
    }
    // This must not hold the map's lock: it also completes the check that is turned away from the
    // line for this one.
    var _ =
        CompletableFuture.completedFuture(name)
            .thenCompose(asker -> checkAnew(stored, asker, password, address))
            .whenComplete((principal, fault) -> {
              // Removed first, so that a caller that gets the result can ask again.
              underWay.remove(asked, own);
              if (fault == null) {
                own.complete(principal);
              } else {
                own.completeExceptionally(fault);
              }
            });
    return own;
  }

  private CompletableFuture<Accounts.Principal> checkAnew(
      String stored, String name, String password, String address) {
    long now = nanos.getAsLong();
    Duration most = isKnown(address, now) ? PAUSE_OF_KNOWN : Pauses.LONGEST;
    Duration pause = ofAddress.left(address, most, now);
    if (pause.isPositive()) {
      return paused(pause);
    }
    if (proofs.has(stored, name, password)) {
      proofs.add(stored, name, password, address);
      return right(name, address);
    }
    ofAddress.begin(address, now);
    pause = ofName.left(key(name), most, now);
    if (pause.isPositive()) {
      return paused(pause);
    }
    ofName.begin(key(name), now);
    return line.submit(address, () -> accounts.isRight(name, password))
        .thenCompose(outcome ->
            switch (outcome) {
              case RIGHT -> proven(stored, name, password, address);
              case WRONG -> wrong(name, address);
              case TURNED_AWAY -> turnedAway(name, address);
            });
  }

  private CompletableFuture<Accounts.Principal> proven(
      String stored, String name, String password, String address) {
    proofs.add(stored, name, password);
    proofs.add(stored, name, password, address);
    wrongTries.count(KIND, "right");
    ofAddress.takeBack(address);
    ofName.forgive(key(name));
    return right(name, address);
  }

  private CompletableFuture<Accounts.Principal> right(String name, String address) {
    synchronized (rightAt) {
      rightAt.put(address, nanos.getAsLong());
    }
    return CompletableFuture.completedFuture(accounts.named(name).orElseThrow());
  }

  private boolean isKnown(String address, long now) {
    synchronized (rightAt) {
      Long at = rightAt.get(address);
      return at != null && now - at < JUST.toNanos();
    }
  }

  private CompletableFuture<Accounts.Principal> wrong(String name, String address) {
    wrongTries.wrong(KIND, key(name), address, nanos.getAsLong());
    return CompletableFuture.failedFuture(new AuthenticationFailedException());
  }

  private CompletableFuture<Accounts.Principal> turnedAway(String name, String address) {
    ofAddress.takeBack(address);
    ofName.takeBack(key(name));
    return paused(BUSY);
  }

  private CompletableFuture<Accounts.Principal> paused(Duration pause) {
    wrongTries.count(KIND, "paused");
    return CompletableFuture.failedFuture(SignInPause.of(pause));
  }

  /// The part of a name that is remembered. A name may be of any length.
  private static String key(String name) {
    return name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX);
  }
}
