package baari.server.desk;

import baari.server.engine.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers to a centre's last `LIMIT` requests, by who asked and the request's id.
final class RecentAnswers {
  /// A day of a full centre: 3,000 citizens at five requests each.
  static final int LIMIT = 16_384;

  private final Map<Key, Remembered> answers =
      new LinkedHashMap<>(1024, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
          return size() > LIMIT;
        }
      };

  void put(String actor, String id, Command command, Answer answer) {
    answers.put(new Key(actor, id), new Remembered(command, answer));
  }

  /// From the journal, which does not keep what was asked, only what followed.
  void replayed(String actor, String id, Answer answer) {
    answers.put(new Key(actor, id), new Remembered(null, answer));
  }

  /// Forgets an answer that was not given after all.
  void retract(String actor, String id) {
    answers.remove(new Key(actor, id));
  }

  /// The answer that this request had before.
  Optional<Answer> of(String actor, String id, Command command) {
    Remembered remembered = answers.get(new Key(actor, id));
    if (remembered == null) {
      return Optional.empty();
    }
    return Optional.of(
        remembered.command == null || sameButForTheCode(remembered.command, command)
            ? remembered.answer
            : new Answer.KeyReused());
  }

  /// The tracking code is made anew for each attempt, so it says nothing of whether two attempts
  /// are one request.
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

  private record Key(String actor, String id) {}

  private record Remembered(@Nullable Command command, Answer answer) {}
}
