package baari.engine;

import baari.engine.command.Command;
import baari.engine.token.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Short names for commands.
public final class Asked {
  private Asked() {}

  public static Command open(String counter, String... profile) {
    return new Command.OpenCounter(counter, List.of(profile), "");
  }

  public static Command open(String counter, List<String> profile, String reason) {
    return new Command.OpenCounter(counter, profile, reason);
  }

  public static Command pause(String counter) {
    return new Command.PauseCounter(counter, "tea");
  }

  public static Command close(String counter) {
    return new Command.CloseCounter(counter);
  }

  /// The secret is the one that `Happened.issued` gives the token with this number.
  public static Command issue(String service, String expectedNumber) {
    return new Command.IssueToken(service, Optional.empty(), "ur", "SECRET" + expectedNumber);
  }

  public static Command issue(String service, String priorityClass, String expectedNumber) {
    return new Command.IssueToken(
        service, Optional.of(priorityClass), "ur", "SECRET" + expectedNumber);
  }

  public static Command next(String counter) {
    return new Command.CallNext(counter);
  }

  public static Command call(String counter, String number, String reason) {
    return new Command.CallNumber(counter, Happened.number(number), reason);
  }

  public static Command recall(String counter) {
    return new Command.Recall(counter);
  }

  public static Command start(String counter) {
    return new Command.StartServing(counter);
  }

  public static Command complete(String counter) {
    return new Command.Complete(counter, "done");
  }

  public static Command noShow(String counter) {
    return new Command.MarkNoShow(counter);
  }

  public static Command toService(String counter, String service, Position position) {
    return new Command.Transfer(
        counter, Optional.of(service), Optional.empty(), position, false, why(position));
  }

  public static Command toCounter(String counter, String other, Position position) {
    return new Command.Transfer(
        counter, Optional.empty(), Optional.of(other), position, false, why(position));
  }

  private static String why(Position position) {
    return position == Position.FRONT ? Happened.WHY : "";
  }

  public static Command park(String counter) {
    return new Command.Park(counter, "photocopy", Optional.empty());
  }

  public static Command park(String counter, Instant until) {
    return new Command.Park(counter, "photocopy", Optional.of(until));
  }

  public static Command unpark(String number) {
    return new Command.Unpark(Happened.id(number));
  }

  public static Command resume(String counter, String number) {
    return new Command.Resume(counter, Happened.number(number));
  }

  public static Command reinstate(String number) {
    return new Command.Reinstate(Happened.id(number), Happened.WHY);
  }

  public static Command undo(String counter) {
    return new Command.Undo(counter);
  }

  public static Command cancel(String number) {
    return new Command.CancelToken(Happened.id(number), "went home");
  }
}
