package baari.server.report;

import baari.journal.JournalException;
import baari.journal.check.Verdict;
import baari.journal.format.TicketSecrets;
import baari.journal.store.JournalReader;
import baari.journal.store.SqlJournal;
import baari.journal.store.StoredEntry;
import baari.protocol.report.JournalPage;
import baari.protocol.report.JournalVerdict;
import baari.server.desk.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The journal as an auditor reads and verifies it. All methods block.
@ApplicationScoped
public class JournalPages {
  /// The most entries on one page.
  public static final int LIMIT = 500;

  private static final TypeReference<List<Map<String, Object>>> EVENTS = new TypeReference<>() {};

  private final JournalReader journal;
  private final Desk desk;
  private final ObjectMapper json;

  /// Verifying reads the whole journal, so only one verification runs at a time.
  private final Semaphore verifying = new Semaphore(1);

  JournalPages(SqlJournal journal, Desk desk, ObjectMapper json) {
    this.journal = journal.reader();
    this.desk = desk;
    this.json = json;
  }

  public JournalPage page(String centre, long from) throws JournalException {
    List<StoredEntry> stored = journal.page(centre, from, LIMIT + 1);
    List<JournalPage.StoredEntry> entries = new ArrayList<>(LIMIT);
    for (StoredEntry entry : stored.subList(0, Math.min(stored.size(), LIMIT))) {
      entries.add(shown(entry));
    }
    return new JournalPage(entries, stored.size() > LIMIT ? stored.getLast().sequence() : null);
  }

  private JournalPage.StoredEntry shown(StoredEntry entry) throws JournalException {
    try {
      return new JournalPage.StoredEntry(
          entry.sequence(),
          entry.at(),
          entry.actor(),
          entry.commandId(),
          json.convertValue(TicketSecrets.hide(json.readTree(entry.body())), EVENTS),
          entry.hash());
    } catch (JsonProcessingException e) {
      throw new JournalException.Unavailable("entry " + entry.sequence() + " is no JSON", e);
    }
  }

  /// Empty when another verification is running.
  public Optional<JournalVerdict> verify(String centre) throws JournalException {
    if (!verifying.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(shown(journal.verify(desk.state(centre))));
    } finally {
      verifying.release();
    }
  }

  private static JournalVerdict shown(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound(_, var entries, var head, var stateHash) ->
          new JournalVerdict(true, entries, head, stateHash, null, null);
      case Verdict.Broken(_, var sequence, var why) ->
          new JournalVerdict(false, sequence - 1, null, null, sequence, why);
    };
  }
}
