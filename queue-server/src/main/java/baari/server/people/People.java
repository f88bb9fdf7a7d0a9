package baari.server.people;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Gives each citizen a random id. The rest of the program and the journal see only this id. A
/// citizen who was erased and comes again gets a new id.
///
/// Any thread may call it. Database work runs on its own threads.
public final class People implements AutoCloseable {
  static final int THREADS = 2;

  /// When more calls than this wait, the database has stopped.
  static final int WAITING_LIMIT = 512;

  private static final int ID_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PeopleStore store;
  private final KeyedHash hash;
  private final Clock clock;
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING_LIMIT),
          Thread.ofPlatform().name("people-", 0).daemon().factory());

  People(PeopleStore store, KeyedHash hash, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.clock = clock;
  }

  /// The store could not do what it was asked.
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(Throwable cause) {
      super("people cannot be looked up", cause);
    }
  }

  /// The id of this citizen at this centre, new or known. Fails with `Unavailable`.
  public CompletionStage<String> id(String centre, PersonKey key) {
    return ask(() -> store.seen(centre, hash(centre, key), newId(), today()));
  }

  /// Forgets this citizen at once. Fails with `Unavailable`.
  ///
  /// @return whether there was anything to forget
  public CompletionStage<Boolean> erase(String centre, PersonKey key) {
    return ask(() -> store.erase(centre, hash(centre, key)));
  }

  /// Forgets everybody who has not come for this many days.
  ///
  /// @return how many people were forgotten
  int forgetAfter(int days) throws SQLException {
    return store.forget(today().minusDays(days));
  }

  private String hash(String centre, PersonKey key) {
    return hash.of(centre, key.canonical());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private <T> CompletionStage<T> ask(Question<T> question) {
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return question.ask();
            } catch (SQLException | RuntimeException | Error e) {
              throw new CompletionException(new Unavailable(e));
            }
          },
          executor);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(new Unavailable(e));
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
