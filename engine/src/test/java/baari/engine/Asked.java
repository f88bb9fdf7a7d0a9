package baari.engine;


import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Short words for commands.
final class Asked {
  private Asked() {}

  static Command open(String counter, String... profile) {
    return new Command.OpenCounter(counter, List.of(profile), "");
  }

  static Command open(String counter, List<String> profile, String reason) {
    return new Command.OpenCounter(counter, profile, reason);
  }

  static Command pause(String counter) {
    return new Command.PauseCounter(counter, "tea");
  }

  static Command close(String counter) {
    return new Command.CloseCounter(counter);
  }

  /// The secret is what `Happened.issued` gives the token of this number.
  static Command issue(String service, String expectedNumber) {
    return new Command.IssueToken(service, Optional.empty(), "ur", "SECRET" + expectedNumber);
  }

  static Command issue(String service, String priorityClass, String expectedNumber) {
    return new Command.IssueToken(
        service, Optional.of(priorityClass), "ur", "SECRET" + expectedNumber);
  }

  static Command next(String counter) {
    return new Command.CallNext(counter);
  }

  static Command call(String counter, String number, String reason) {
    return new Command.CallNumber(counter, Happened.number(number), reason);
  }

  static Command recall(String counter) {
    return new Command.Recall(counter);
  }

  static Command start(String counter) {
    return new Command.StartServing(counter);
  }

  static Command complete(String counter) {
    return new Command.Complete(counter, "done");
  }

  static Command noShow(String counter) {
    return new Command.MarkNoShow(counter);
  }

  static Command toService(String counter, String service, Position position) {
    return new Command.Transfer(
        counter, Optional.of(service), Optional.empty(), position, false, why(position));
  }

  static Command toCounter(String counter, String other, Position position) {
    return new Command.Transfer(
        counter, Optional.empty(), Optional.of(other), position, false, why(position));
  }

  private static String why(Position position) {
    return position == Position.FRONT ? Happened.WHY : "";
  }

  static Command park(String counter) {
    return new Command.Park(counter, "photocopy", Optional.empty());
  }

  static Command park(String counter, Instant until) {
    return new Command.Park(counter, "photocopy", Optional.of(until));
  }

  static Command unpark(String number) {
    return new Command.Unpark(Happened.id(number));
  }

  static Command resume(String counter, String number) {
    return new Command.Resume(counter, Happened.number(number));
  }

  static Command reinstate(String number) {
    return new Command.Reinstate(Happened.id(number), Happened.WHY);
  }

  static Command undo(String counter) {
    return new Command.Undo(counter);
  }

  static Command cancel(String number) {
    return new Command.CancelToken(Happened.id(number), "went home");
  }
}
