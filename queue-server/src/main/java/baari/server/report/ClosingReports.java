package baari.server.report;

import baari.engine.lease.Leases;
import baari.engine.lease.OfflineToken;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.JournalException;
import baari.journal.store.DaySpan;
import baari.journal.store.JournalReader;
import baari.journal.store.SqlJournal;
import baari.journal.store.StoredEntry;
import baari.protocol.report.ClosingReport;
import baari.server.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Closing reports. Each is computed from the journal when somebody asks for it.
@ApplicationScoped
public class ClosingReports {
  private final JournalReader journal;
  private final Desk desk;
  private final ReportTurns turns;

  ClosingReports(SqlJournal journal, Desk desk, ReportTurns turns) {
    this.journal = journal.reader();
    this.desk = desk;
    this.turns = turns;
  }

  /// A day's report; empty when the day is not closed. Blocks while the day is replayed.
  ///
  /// @param patience how long to wait while other reports are being made
  public Optional<ClosingReport> of(String centre, LocalDate day, Duration patience)
      throws JournalException, ReportsBusyException {
    return turns.take(patience, () -> of(journal, desk.state(centre), day));
  }

  /// @param now the state as it is stored
  static Optional<ClosingReport> of(JournalReader journal, CentreState now, LocalDate day)
      throws JournalException {
    Optional<DaySpan> span = journal.day(now.centre(), day);
    return span.isEmpty() ? Optional.empty() : Optional.of(report(journal, now, day, span.get()));
  }

  private static ClosingReport report(
      JournalReader journal, CentreState now, LocalDate day, DaySpan span) throws JournalException {
    String centre = now.centre();
    StoredEntry opening = journal.page(centre, span.opened(), 1).getFirst();
    StoredEntry closing = journal.page(centre, span.closed(), 1).getFirst();
    CentreState atClose = journal.stateAt(centre, span.closed());
    List<Token> tokens =
        atClose.tokens().values().stream().filter(token -> token.isOf(day)).toList();
    return new ClosingReport(
        centre,
        day,
        new ClosingReport.Entries(
            opening.sequence(), opening.at(), closing.sequence(), closing.at(), closing.hash()),
        tokens.size(),
        byState(tokens),
        services(tokens),
        late(journal, now, day, atClose.leases()));
  }

  /// The tokens that kiosks have handed in since the close. After some days no more can come, and
  /// the leases are forgotten.
  private static List<ClosingReport.Late> late(
      JournalReader journal, CentreState now, LocalDate day, Leases atClose)
      throws JournalException {
    OptionalLong forgotten = journal.openedAfter(now.centre(), day.plusDays(Leases.KEPT_DAYS));
    CentreState known =
        forgotten.isPresent() ? journal.stateAt(now.centre(), forgotten.getAsLong() - 1) : now;
    return known
        .leases()
        .of(day)
        .flatMap(lease -> lease.handedInSince(atClose))
        .sorted(Comparator.comparing(OfflineToken::number))
        .map(token ->
            new ClosingReport.Late(token.number().toString(), token.service(), token.takenAt()))
        .toList();
  }

  private static List<ClosingReport.OfService> services(Collection<Token> tokens) {
    return tokens.stream()
        .collect(
            Collectors.groupingBy(
                token -> token.facts().visit().purpose(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(service ->
            new ClosingReport.OfService(
                service.getKey(), service.getValue().size(), byState(service.getValue())))
        .toList();
  }

  private static Map<String, Integer> byState(Collection<Token> tokens) {
    return tokens.stream()
        .collect(
            Collectors.groupingBy(Token::stateName, TreeMap::new, Collectors.summingInt(_ -> 1)));
  }
}
