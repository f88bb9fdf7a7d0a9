package baari.server.feed;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.event.EventName;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.protocol.feed.CallView;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.WaitingView;
import baari.server.desk.Committed;
import baari.server.view.Views;
import java.util.List;
import java.util.Optional;

/// What one journal entry changed, as an event of the feed. The values come from the states before
/// and after it, so a new kind of event needs no change here unless it is an announcement.
final class FeedEvents {
  private FeedEvents() {}

  static FeedMessage.Event of(Committed.Step step) {
    Entry entry = step.entry();
    Event first = entry.events().getFirst();
    return new FeedMessage.Event(
        entry.sequence(),
        step.before().sequence(),
        entry.at(),
        EventName.of(first).toString(),
        Views.businessDay(step.after().day()),
        call(step).orElse(null),
        counters(step),
        waiting(step),
        ChangedParts.emergencies(step) ? Views.emergencies(step.after()) : null);
  }

  /// The announcement that the entry makes, if there is one.
  static Optional<CallView> call(Committed.Step step) {
    Entry entry = step.entry();
    CentreState after = step.after();
    return switch (entry.events().getFirst()) {
      case Event.Calling event -> call(entry, after, event, false);
      case Event.TokenRecalled event -> call(entry, after, event, true);
      case Event.OfToken _,
          Event.OfCounter _,
          Event.OfDay _,
          Event.OfCitizen _,
          Event.OfLease _,
          Event.OfCentre _ ->
          Optional.empty();
    };
  }

  private static Optional<CallView> call(
      Entry entry, CentreState after, Event.AtCounter event, boolean recall) {
    Token.Facts facts = after.token(event.token()).orElseThrow().facts();
    String number = facts.number().toString();
    return Optional.of(
        new CallView(
            entry.sequence(), number, facts.service(), event.counter(), entry.at(), recall));
  }

  private static List<CounterView> counters(Committed.Step step) {
    CentreState after = step.after();
    return ChangedParts.counters(step)
        .distinct()
        .map(id -> Views.counter(after, after.counter(id)))
        .toList();
  }

  private static List<WaitingView> waiting(Committed.Step step) {
    return ChangedParts.services(step)
        .distinct()
        .map(service -> Views.waiting(step.after(), service, step.entry().at()))
        .toList();
  }
}
