package baari.server.desk;

import baari.engine.command.Refusal;
import baari.engine.counter.Counter;
import baari.engine.lease.Lease;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.time.Duration;
import java.util.Optional;

/// The desk's answer to a request. The desk remembers all answers except the last two kinds, so
/// that a repeated request gets the same answer.
public sealed interface Answer {

  /// @param ahead how many tokens were ahead of it at that moment
  /// @param carriedOver the head start that it got for a token of an earlier day
  record Issued(Token token, int ahead, Optional<Duration> carriedOver) implements Answer {}

  /// A token changed its state.
  record Moved(Token token) implements Answer {}

  /// A no-show waits again.
  ///
  /// @param position where it was put
  record Reinstated(Token token, Position position) implements Answer {}

  record CounterChanged(Counter counter) implements Answer {}

  /// @param suspended why it is not given; empty when it is
  record ServiceChanged(String service, Optional<PublicText> suspended) implements Answer {}

  /// @param version of the configuration that was published
  record Configured(int version) implements Answer {}

  /// @param count how many were booked, or cancelled
  record AppointmentsChanged(int count) implements Answer {}

  record DayChanged(CentreState.Day day) implements Answer {}

  record Leased(Lease lease) implements Answer {}

  /// The tokens that a kiosk issued by itself are in the journal.
  record HandedIn(String lease) implements Answer {}

  /// Nothing happened: nobody waits for the counter, or there was nothing to change or take back.
  record NothingToDo() implements Answer {}

  /// @param what names the thing that caused the refusal
  record Refused(Refusal refusal, String what) implements Answer {}

  /// The request's id was used before for another command.
  record KeyReused() implements Answer {}

  /// It is not known whether the request was stored. The same request may be sent again.
  ///
  /// @param why the reason, for a log
  record Unavailable(String why) implements Answer {}
}
