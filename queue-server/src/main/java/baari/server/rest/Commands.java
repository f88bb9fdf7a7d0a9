package baari.server.rest;

import baari.engine.command.Command;
import baari.engine.token.Token;
import baari.protocol.token.TokenView;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.view.TokenViews;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sends commands to the desk in the name of the caller who is signed in, and turns refusals into
/// problems.
@ApplicationScoped
public class Commands {
  public static final String KEY_HEADER = "Idempotency-Key";
  private static final int KEY_LIMIT = 64;

  private final Desk desk;
  private final SecurityIdentity identity;

  Commands(Desk desk, SecurityIdentity identity) {
    this.desk = desk;
    this.identity = identity;
  }

  /// Whether the signed-in caller has one of these roles.
  public boolean isOneOf(String... roles) {
    return Stream.of(roles).anyMatch(identity::hasRole);
  }

  /// @param reply makes the reply from an accepted answer; it throws `keyReused` for an answer that
  ///   belongs to another kind of command
  public <T> CompletionStage<T> send(
      String centre, @Nullable String key, Command command, Function<Answer, T> reply) {
    return sendWhenReady(centre, key, () -> CompletableFuture.completedStage(command), reply);
  }

  /// Does the same as `send`, for a command that takes time to make. The command is made only after
  /// the centre and the key are checked.
  public <T> CompletionStage<T> sendWhenReady(
      String centre,
      @Nullable String key,
      Supplier<CompletionStage<? extends Command>> command,
      Function<Answer, T> reply) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    if (key == null || !isKey(key)) {
      throw new ProblemException("idempotency-key-missing", 400, "");
    }
    String actor = identity.getPrincipal().getName();
    return command
        .get()
        .thenCompose(made -> desk.submit(centre, key, actor, made))
        .thenApply(answer -> reply.apply(accepted(answer)));
  }

  /// The token that the caller's earlier request with this key issued, if it issued one. A later
  /// request with this key issues nothing.
  public CompletionStage<Optional<Token>> giveUp(String centre, @Nullable String key) {
    if (key == null || !isKey(key)) {
      throw ProblemException.invalid("key");
    }
    return desk.submit(centre, key, identity.getPrincipal().getName(), new Command.GiveUp())
        .thenApply(Commands::issued);
  }

  private static Optional<Token> issued(Answer answer) {
    if (answer instanceof Answer.Unavailable) {
      throw ProblemException.storageUnavailable();
    }
    return answer instanceof Answer.Issued issued ? Optional.of(issued.token()) : Optional.empty();
  }

  private static Answer accepted(Answer answer) {
    return switch (answer) {
      case Answer.Refused(var refusal, var what) -> throw ProblemException.of(refusal, what);
      case Answer.KeyReused() -> throw keyReused();
      case Answer.Unavailable _ -> throw ProblemException.storageUnavailable();
      case Answer.Issued _,
          Answer.Moved _,
          Answer.Reinstated _,
          Answer.CounterChanged _,
          Answer.Configured _,
          Answer.ServiceChanged _,
          Answer.DayChanged _,
          Answer.Leased _,
          Answer.HandedIn _,
          Answer.AppointmentsChanged _,
          Answer.NothingToDo _ ->
          answer;
    };
  }

  /// The token that a command moved.
  public static TokenView moved(Answer answer) {
    if (answer instanceof Answer.Moved(Token token)) {
      return TokenViews.token(token, null);
    }
    throw keyReused();
  }

  /// The journal contains this key with an answer that this command cannot have.
  public static ProblemException keyReused() {
    return new ProblemException("idempotency-key-reused", 422, "");
  }

  private static boolean isKey(String key) {
    for (int at = 0; at < key.length(); at++) {
      if (key.charAt(at) <= 0x20 || key.charAt(at) >= 0x7f) {
        return false;
      }
    }
    return !key.isEmpty() && key.length() <= KEY_LIMIT;
  }
}
