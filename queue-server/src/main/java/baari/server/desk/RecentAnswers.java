package baari.server.desk;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers to a centre's last requests, by actor and request id. When there are more than
/// `LIMIT`, the actor with the most answers loses its oldest one. So no actor can push out the
/// answers of an actor that asks less. Only a hash is kept of a long command. A refusal with a long
/// text is not kept at all: the same request may be sent again. So the size of a request does not
/// matter for memory.
final class RecentAnswers {
  /// A day of a full centre: 3,000 citizens at five requests each.
  static final int LIMIT = 16_384;

  private static final int WORDS_MAX = 1_024;

  private final int limit;
  private final Map<String, Map<String, Remembered>> byActor = new HashMap<>();
  private int size;

  RecentAnswers() {
    this(LIMIT);
  }

  RecentAnswers(int limit) {
    this.limit = limit;
  }

  void put(String actor, String id, Command command, Answer answer) {
    if (!(answer instanceof Answer.Refused(Refusal _, String what)) || what.length() <= WORDS_MAX) {
      remember(actor, id, new Remembered(kept(command), answer));
    }
  }

  private static Object kept(Command command) {
    return switch (command) {
      case Command.BookAppointments _, Command.HandIn _, Command.PublishConfiguration _ ->
          Digest.of(command);
      default -> command;
    };
  }

  /// Remembers an answer from the journal. The journal contains the events, but not the command.
  void replayed(String actor, String id, Answer answer) {
    remember(actor, id, new Remembered(null, answer));
  }

  private void remember(String actor, String id, Remembered answer) {
    if (byActor.computeIfAbsent(actor, _ -> new LinkedHashMap<>()).put(id, answer) == null) {
      size++;
    }
    if (size > limit) {
      forgetOldestOf(fullest(actor));
    }
  }

  /// The actor with the most answers; among equals, the one that asks now.
  private String fullest(String asking) {
    String fullest = asking;
    int most = of(asking).size();
    for (Map.Entry<String, Map<String, Remembered>> actor : byActor.entrySet()) {
      if (actor.getValue().size() > most) {
        fullest = actor.getKey();
        most = actor.getValue().size();
      }
    }
    return fullest;
  }

  private void forgetOldestOf(String actor) {
    Iterator<String> ids = of(actor).keySet().iterator();
    ids.next();
    ids.remove();
    size--;
  }

  private Map<String, Remembered> of(String actor) {
    return byActor.getOrDefault(actor, Map.of());
  }

  /// Forgets an answer that was not given after all.
  void retract(String actor, String id) {
    if (of(actor).remove(id) != null) {
      size--;
    }
  }

  /// The answer that this request got before.
  Optional<Answer> of(String actor, String id, Command command) {
    Remembered remembered = of(actor).get(id);
    if (remembered == null) {
      return Optional.empty();
    }
    return Optional.of(
        remembered.asked == null
                || command instanceof Command.GiveUp
                || isSame(remembered.asked, command)
            ? remembered.answer
            : new Answer.KeyReused());
  }

  private static boolean isSame(Object asked, Command again) {
    return asked instanceof Command first
        ? sameButForTheCode(first, again)
        : asked.equals(kept(again));
  }

  /// Each attempt has a new tracking code, so the code does not show whether two attempts are the
  /// same request.
  private static boolean sameButForTheCode(Command first, Command again) {
    if (first instanceof Command.IssueToken one && again instanceof Command.IssueToken two) {
      return one.services().equals(two.services())
          && one.priorityClass().equals(two.priorityClass())
          && one.language().equals(two.language())
          && one.carryOver().equals(two.carryOver());
    }
    if (first instanceof Command.IssueToPerson one && again instanceof Command.IssueToPerson two) {
      return one.person().equals(two.person()) && sameButForTheCode(one.issue(), two.issue());
    }
    if (first instanceof Command.CheckIn one && again instanceof Command.CheckIn two) {
      return one.code().equals(two.code()) && one.language().equals(two.language());
    }
    return first.equals(again);
  }

  /// @param asked the command or its hash; null when it is not known
  private record Remembered(@Nullable Object asked, Answer answer) {}

  /// SHA-256 of everything in a command.
  private record Digest(String hex) {
    static Digest of(Command command) {
      try {
        byte[] said = command.toString().getBytes(StandardCharsets.UTF_8);
        return new Digest(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
