package baari.bench.history;

import baari.engine.command.Command;
import baari.engine.token.PaperState;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.server.centre.Centre;
import baari.server.centre.CentreFile;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Writes the journal that a busy centre has after many days. The last day is today and still open.
/// Each citizen's token is issued, printed, called, started and completed. More citizens may have
/// come today and wait. The server accepts commands of today only, so this program runs its own
/// desk and journal, with a clock that goes through the days.
public final class PastDays {
  public static final int CITIZENS_A_DAY = 3_000;

  private static final int COUNTERS = 32;
  private static final LocalTime MORNING = LocalTime.of(2, 0);

  private static final int COMMANDS_A_CITIZEN = 5;

  /// The time of all commands of one day. They end before half past ten.
  private static final Duration ALL_COMMANDS = Duration.ofHours(8);

  /// Fewer than the desk can hold at once.
  private static final int COME_AT_ONCE = 4_000;

  private final Desk desk;
  private final Centre centre;
  private final SteppingClock clock;
  private final List<String> services;
  private long requests;

  private PastDays(Desk desk, Centre centre, SteppingClock clock) {
    this.desk = desk;
    this.centre = centre;
    this.clock = clock;
    this.services = centre.catalogue().services().keySet().stream().sorted().toList();
  }

  /// Prints the number of entries: `PastDays DATABASE CENTRE_FILE DAYS WAITING`.
  public static void main(String[] args) throws Exception {
    var database = Path.of(args[0]);
    String file = args[1];
    Centre centre = CentreFile.read(file, Files.readString(Path.of(file)));
    int days = Integer.parseInt(args[2]);
    int waiting = Integer.parseInt(args[3]);
    System.out.println(write(database, centre, days, CITIZENS_A_DAY, waiting));
  }

  /// @param waiting how many citizens came today and have not been called
  /// @return the number of entries
  static long write(Path file, Centre centre, int days, int citizensADay, int waiting)
      throws Exception {
    var clock =
        new SteppingClock(
            ALL_COMMANDS.dividedBy(COMMANDS_A_CITIZEN * (citizensADay + 1L) + waiting));
    try (var database = Database.sqlite(file);
        var journal = new SqlJournal(database.source());
        var desk = new Desk(journal, _ -> {}, clock, List.of(centre.id()))) {
      var past = new PastDays(desk, centre, clock);
      past.run(days, citizensADay);
      past.come(waiting);
      return desk.state(centre.id()).sequence();
    }
  }

  private void run(int days, int citizensADay) {
    LocalDate today = centre.businessDay(ZonedDateTime.now(centre.zone()));
    for (int before = days - 1; before >= 0; before--) {
      LocalDate day = today.minusDays(before);
      clock.set(day.atTime(MORNING).atZone(centre.zone()).toInstant());
      open(day);
      for (int done = 0; done < citizensADay; done += COUNTERS) {
        serve(Math.min(COUNTERS, citizensADay - done));
      }
      if (before > 0) {
        await(submit(new Command.CloseDay()));
      }
    }
  }

  private void open(LocalDate day) {
    if (!desk.state(centre.id()).configuration().exists()) {
      await(
          submit(
              new Command.PublishConfiguration(
                  centre.document(), centre.catalogue(), centre.digest(), "")));
      for (int counter = 1; counter <= COUNTERS; counter++) {
        await(submit(new Command.OpenCounter(Integer.toString(counter))));
      }
    }
    await(submit(new Command.OpenDay(day)));
  }

  /// Serves at most as many citizens as there are counters: all come, then each is served.
  private void serve(int citizens) {
    List<CompletableFuture<Answer>> issued = new ArrayList<>();
    for (int i = 0; i < citizens; i++) {
      issued.add(issue());
    }
    List<CompletableFuture<Answer>> served = new ArrayList<>();
    for (int i = 0; i < citizens; i++) {
      String counter = Integer.toString(i + 1);
      String token = ((Answer.Issued) await(issued.get(i))).token().id();
      served.add(submit(new Command.ReportTicket(token, PaperState.PRINTED, "")));
      served.add(submit(new Command.CallNext(counter)));
      served.add(submit(new Command.StartServing(counter)));
      served.add(submit(new Command.Complete(counter, "")));
    }
    served.forEach(PastDays::await);
  }

  /// Lets citizens come who then wait.
  private void come(int citizens) {
    for (int come = 0; come < citizens; come += COME_AT_ONCE) {
      List<CompletableFuture<Answer>> issued = new ArrayList<>();
      for (int i = Math.min(COME_AT_ONCE, citizens - come); i > 0; i--) {
        issued.add(issue());
      }
      issued.forEach(PastDays::await);
    }
  }

  private CompletableFuture<Answer> issue() {
    String service = services.get((int) (requests % services.size()));
    return submit(new Command.IssueToken(service, Optional.empty(), "ur", trackingCode()));
  }

  /// As long as a real tracking code, and as different from the previous one.
  private String trackingCode() {
    return "%010X".formatted((requests * 0x9E3779B97F4A7C15L) >>> 24);
  }

  private CompletableFuture<Answer> submit(Command command) {
    return desk.submit(centre.id(), new UUID(0, ++requests).toString(), "past-days", command);
  }

  private static Answer await(CompletableFuture<Answer> answer) {
    return switch (answer.join()) {
      case Answer.Refused refused -> throw new IllegalStateException("refused: " + refused);
      case Answer.Unavailable no -> throw new IllegalStateException("not stored: " + no);
      case Answer given -> given;
    };
  }

  /// A clock that moves forward with every command.
  private static final class SteppingClock extends Clock {
    private final Duration step;
    private Instant now = Instant.EPOCH;

    SteppingClock(Duration step) {
      this.step = step;
    }

    synchronized void set(Instant instant) {
      now = instant;
    }

    @Override
    public synchronized Instant instant() {
      now = now.plus(step);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the desk asks for instants only");
    }
  }
}
