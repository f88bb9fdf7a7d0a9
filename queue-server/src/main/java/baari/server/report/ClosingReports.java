package baari.server.report;

import baari.protocol.ClosingReport;
import baari.server.desk.Desk;
import baari.server.engine.CentreState;
import baari.server.engine.Token;
import baari.server.journal.DaySpan;
import baari.server.journal.JournalException;
import baari.server.journal.JournalReader;
import baari.server.journal.SqlJournal;
import baari.server.journal.StoredEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Closing reports, worked out from the journal whenever one is asked for.
@ApplicationScoped
public class ClosingReports {
  private final JournalReader journal;
  private final Desk desk;

  ClosingReports(SqlJournal journal, Desk desk) {
    this.journal = journal.reader();
    this.desk = desk;
  }

  /// A day's report; empty when the day is not closed. Blocks: a day long past is replayed.
  public Optional<ClosingReport> of(String centre, LocalDate day) throws JournalException {
    Optional<DaySpan> span = journal.day(centre, day);
    return span.isEmpty() ? Optional.empty() : Optional.of(report(centre, day, span.get()));
  }

  private ClosingReport report(String centre, LocalDate day, DaySpan span) throws JournalException {
    StoredEntry opening = journal.page(centre, span.opened(), 1).getFirst();
    StoredEntry closing = journal.page(centre, span.closed(), 1).getFirst();
    Collection<Token> tokens = closed(centre, day, span).tokens().values();
    return new ClosingReport(
        centre,
        day,
        opening.sequence(),
        opening.at(),
        closing.sequence(),
        closing.at(),
        closing.hash(),
        tokens.size(),
        byState(tokens),
        services(tokens));
  }

  /// The state has the day's tokens until the next day is opened.
  private CentreState closed(String centre, LocalDate day, DaySpan span) throws JournalException {
    CentreState now = desk.state(centre);
    boolean isLast = now.lastDay().filter(day::equals).isPresent();
    return isLast && !(now.day() instanceof CentreState.Day.Open)
        ? now
        : journal.stateAt(centre, span.closed());
  }

  private static List<ClosingReport.OfService> services(Collection<Token> tokens) {
    return tokens.stream()
        .collect(
            Collectors.groupingBy(
                token -> token.facts().service(), TreeMap::new, Collectors.toList()))
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
