package baari.board;

import baari.protocol.CallView;
import baari.protocol.CentreView;
import baari.protocol.CounterState;
import baari.protocol.CounterView;
import baari.protocol.FeedMessage;
import baari.protocol.LocalizedText;
import baari.protocol.StateView;
import baari.protocol.TokenState;
import baari.protocol.WaitingView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A small hall to test with: one service, counters 1 to 3, of which the signs call the third `9`.
public final class Hall {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /// The number of the configuration that the hall has.
  private static final int CONFIGURATION = 1;

  private Hall() {}

  public static CentreView centre() {
    return centre(CONFIGURATION, "Lahore Service Centre");
  }

  /// The same as published under another number, with this name.
  public static CentreView centre(int configuration, String name) {
    return new CentreView(
        "lahore",
        configuration,
        new LocalizedText(name, "لاہور خدمت مرکز"),
        "Asia/Karachi",
        "08:00",
        "20:00",
        true,
        List.of(
            new CentreView.Department(
                "LOCAL",
                new LocalizedText("Local Government", "مقامی حکومت"),
                List.of(
                    new CentreView.Service(
                        "DOMI", new LocalizedText("Domicile", "ڈومیسائل"), "D")))),
        List.of(),
        List.of(counter("1", 1), counter("2", 2), counter("3", 9)),
        null,
        null);
  }

  private static CentreView.Counter counter(String id, int number) {
    var name = new LocalizedText("Counter " + number, "کاؤنٹر " + number);
    return new CentreView.Counter(id, number, name, List.of("DOMI"));
  }

  /// A snapshot in which `calls`, newest first, were announced.
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

  /// The entry after the one before `sequence`, calling `number`.
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
