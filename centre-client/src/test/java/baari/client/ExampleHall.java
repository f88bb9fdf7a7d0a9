package baari.client;

import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import baari.protocol.feed.CallView;
import baari.protocol.feed.CounterState;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.protocol.feed.WaitingView;
import baari.protocol.token.TokenState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A small hall for tests: one service and counters 1 to 3. The signs call the third counter `9`.
public final class ExampleHall {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /// The number of the configuration that the hall has.
  private static final int CONFIGURATION = 1;

  private ExampleHall() {}

  public static CentreView centre() {
    return centre(CONFIGURATION, "Lahore Service Centre");
  }

  /// The same hall, published with another number and this name.
  public static CentreView centre(int configuration, String name) {
    return new CentreView(
        "lahore",
        configuration,
        new LocalizedText(name, "لاہور خدمت مرکز"),
        new CentreView.Hours("Asia/Karachi", "08:00", "20:00", true, null),
        List.of(
            new CentreView.Department(
                "LOCAL",
                new LocalizedText("Local Government", "مقامی حکومت"),
                List.of(
                    new CentreView.Service(
                        "DOMI", new LocalizedText("Domicile", "ڈومیسائل"), "D")))),
        List.of(),
        List.of(counter("1", 1), counter("2", 2), counter("3", 9)),
        null);
  }

  private static CentreView.Counter counter(String id, int number) {
    var name = new LocalizedText("Counter " + number, "کاؤنٹر " + number);
    return new CentreView.Counter(id, number, name, List.of("DOMI"));
  }

  /// A snapshot with these announced calls, newest first.
  public static FeedMessage.Snapshot snapshot(long sequence, Instant at, CallView... calls) {
    return snapshot(sequence, at, CONFIGURATION, calls);
  }

  /// A snapshot of a hall that has this configuration.
  public static FeedMessage.Snapshot snapshot(
      long sequence, Instant at, int configuration, CallView... calls) {
    return new FeedMessage.Snapshot(
        new StateView(
            "lahore",
            sequence,
            at,
            configuration,
            DAY,
            List.of(new WaitingView("DOMI", 4)),
            List.of(idle("1"), idle("2"), idle("3")),
            List.of(calls),
            List.of()));
  }

  public static CallView call(long sequence, String number, String counter, Instant at) {
    return new CallView(sequence, number, "DOMI", counter, at, false);
  }

  /// The entry `sequence`, which follows the entry before it and calls `number`.
  public static FeedMessage.Event called(long sequence, String number, String counter, Instant at) {
    var token =
        new CounterView.AtCounter("20261123-" + number, number, "DOMI", TokenState.CALLED, at);
    return new FeedMessage.Event(
        sequence,
        sequence - 1,
        at,
        "Called",
        DAY,
        call(sequence, number, counter, at),
        List.of(new CounterView(counter, CounterState.OPEN, token)),
        List.of(),
        null);
  }

  private static CounterView idle(String id) {
    return new CounterView(id, CounterState.OPEN, null);
  }
}
