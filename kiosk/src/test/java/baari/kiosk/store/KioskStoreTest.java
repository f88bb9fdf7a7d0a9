package baari.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.kiosk.printer.PaperTruth;
import baari.kiosk.store.KeptTap.HandInState;
import baari.kiosk.store.LeaseStore.Wanted;
import baari.protocol.lease.LeaseView;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class KioskStoreTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
  private static final IssueRequest REQUEST = new IssueRequest("DOMI", "senior", "en");

  @TempDir Path dir;
  private KioskStore store;
  private TapStore taps;
  private LeaseStore leases;

  @BeforeEach
  void open() {
    store = new KioskStore(dir);
    taps = new TapStore(store, JSON);
    leases = new LeaseStore(store, taps);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nobody_but_its_owner_may_read_the_store() throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    assertThat(Files.getPosixFilePermissions(dir.resolve("kiosk.db"))).isEqualTo(owner);

    // Given: as an older release left it
    store.close();
    Files.setPosixFilePermissions(
        dir.resolve("kiosk.db"), PosixFilePermissions.fromString("rw-r--r--"));

    // When
    open();

    // Then
    assertThat(Files.getPosixFilePermissions(dir.resolve("kiosk.db"))).isEqualTo(owner);
  }

  @Test
  void numbers_leave_a_lease_in_order_and_none_comes_twice_after_a_restart() {
    // Given
    leases.add(lease(101, 103));
    var first = give("a").orElseThrow();

    // When
    reopen();
    leases.add(lease(101, 103));
    var second = give("b").orElseThrow();
    var third = give("c").orElseThrow();

    // Then
    assertThat(List.of(first, second, third))
        .extracting(tap -> tap.token().number())
        .containsExactly("D-101", "D-102", "D-103");
    assertThat(first.token().id()).isEqualTo("20261123-D-101");
    assertThat(give("d")).isEmpty();
  }

  @Test
  void many_taps_at_once_get_different_numbers() throws Exception {
    // Given
    leases.add(lease(1, 100));
    var fingers = new ArrayList<Callable<String>>();
    for (int i = 0; i < 100; i++) {
      var key = "tap-" + i;
      fingers.add(() -> give(key).orElseThrow().token().number());
    }

    // When
    var numbers = new HashSet<String>();
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var number : pool.invokeAll(fingers)) {
        numbers.add(number.get());
      }
    }

    // Then
    assertThat(numbers).hasSize(100);
  }

  @Test
  void an_older_lease_is_used_up_before_a_newer_one() {
    // Given
    leases.add(lease(201, 202));
    leases.add(new LeaseView("later", "D", 301, 302, DAY, NOW.plus(Duration.ofHours(1))));

    // Then
    assertThat(leases.left(DAY)).containsEntry("D", 4);
    assertThat(numbers("a", "b", "c")).containsExactly("D-201", "D-202", "D-301");
    assertThat(leases.left(DAY)).containsEntry("D", 1);
  }

  @Test
  void a_lease_of_another_day_or_one_that_the_server_does_not_know_gives_nothing() {
    // Given
    leases.add(lease(1, 9));

    // Then
    assertThat(leases.left(DAY.plusDays(1))).isEmpty();
    assertThat(leases.give(wanted("a"), DAY.plusDays(1), NOW)).isEmpty();

    // When
    leases.keepOnly(Set.of("another"));

    // Then
    assertThat(give("a")).isEmpty();
  }

  @Test
  void a_ticket_that_was_with_the_printer_when_the_power_failed_is_unknown_not_new() {
    // Given
    leases.add(lease(1, 9));
    var tap = give("a").orElseThrow();

    // When
    reopen();

    // Then
    var again = taps.ofKey("a").orElseThrow();
    assertThat(again.token()).isEqualTo(tap.token());
    assertThat(again.request()).isEqualTo(REQUEST);
    assertThat(again.truth().state()).isEqualTo(TicketState.UNKNOWN);
  }

  @Test
  void the_paper_of_a_number_is_told_once_the_server_knows_the_number() {
    // Given
    leases.add(lease(1, 9));
    var tap = give("a").orElseThrow();
    taps.settle(tap.token().id(), new PaperTruth(TicketState.PRINTED, ""));
    assertThat(taps.untold()).isEmpty();

    // When
    taps.handedIn(List.of(tap));

    // Then
    var report = taps.untold().orElseThrow();
    assertThat(report.truth().state()).isEqualTo(TicketState.PRINTED);
    taps.told(report);
    assertThat(taps.untold()).isEmpty();
  }

  @Test
  void numbers_wait_to_be_handed_in_by_lease_and_in_order() {
    // Given
    leases.add(lease(998, 1001));
    numbers("a", "b", "c", "d");

    // When
    var waiting = taps.toHandIn(3);

    // Then
    assertThat(waiting)
        .extracting(tap -> tap.token().number())
        .containsExactly("D-998", "D-999", "D-1000");
    taps.handedIn(waiting);
    assertThat(taps.toHandIn(3)).hasSize(1);
    assertThat(taps.count(HandInState.HANDED_IN)).isEqualTo(3);
  }

  @Test
  void what_still_waits_is_never_pruned() {
    // Given
    leases.add(lease(1, 9));
    var settled = give("settled").orElseThrow();
    give("waiting");
    taps.handedIn(List.of(settled));

    // When
    taps.prune(NOW.plus(TapStore.KEPT_FOR).plusMillis(1));

    // Then
    assertThat(taps.ofKey("settled")).isEmpty();
    assertThat(taps.ofKey("waiting")).isPresent();
  }

  @Test
  void a_file_of_the_first_version_keeps_its_doubts() throws Exception {
    // Given
    store.close();
    var older = dir.resolve("older");
    Files.createDirectory(older);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + older.resolve("kiosk.db"));
        var statement = connection.createStatement()) {
      for (var sql : Schema.VERSION_1) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA user_version = 1");
      statement.execute(olderTap("doubtful", 1));
      statement.execute(olderTap("sure", 0));
    }

    // When
    dir = older;
    open();

    // Then
    assertThat(new Intents(store, taps).abandoned()).containsExactly("doubtful");
    assertThat(taps.ofKey("sure").orElseThrow().token().number()).isEqualTo("D-001");
  }

  private static String olderTap(String key, int doubtful) throws JsonProcessingException {
    var token =
        "{\"id\":\"20261123-D-001\",\"number\":\"D-001\",\"service\":\"DOMI\",\"priorityClass\":\"ordinary\","
            + "\"language\":\"en\",\"state\":\"waiting\",\"ticket\":\"requested\","
            + "\"issuedAt\":\"2026-11-23T05:00:00Z\",\"waitingSince\":\"2026-11-23T05:00:00Z\","
            + "\"purpose\":\"DOMI\",\"remaining\":[]}";
    return "INSERT INTO tap VALUES ('%s', '20261123-D-001', '%s', '%s', 1, 'lease', 1, 'HANDED_IN', %d,"
            .formatted(key, JSON.writeValueAsString(REQUEST), token, doubtful)
        + " 'PRINTED', '', 0, 'PRINTED', 1)";
  }

  @Test
  void a_report_that_the_server_has_not_heard_is_never_pruned() {
    // Given
    leases.add(lease(1, 9));
    var tap = give("a").orElseThrow();
    taps.handedIn(List.of(tap));
    taps.settle(tap.token().id(), PaperTruth.said(true));

    // When
    taps.prune(NOW.plus(TapStore.KEPT_FOR).plusMillis(1));

    // Then
    assertThat(taps.untold()).isPresent();
  }

  @Test
  void each_thing_found_out_of_a_paper_is_told_under_a_count_of_its_own() {
    // Given
    leases.add(lease(1, 9));
    var tap = give("a").orElseThrow();
    taps.handedIn(List.of(tap));
    var counts = new HashSet<Integer>();

    // When
    for (var state :
        List.of(
            TicketState.UNKNOWN, TicketState.FAILED, TicketState.UNKNOWN, TicketState.PRINTED)) {
      taps.settle(tap.token().id(), new PaperTruth(state, ""));
      counts.add(taps.untold().orElseThrow().reports());
    }

    // Then
    assertThat(counts).hasSize(4);
  }

  @Test
  void a_second_program_is_refused_the_file() {
    // Then
    assertThatThrownBy(() -> new KioskStore(dir))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is another kiosk running on it?");
  }

  private void reopen() {
    store.close();
    open();
  }

  private List<String> numbers(String... keys) {
    return List.of(keys).stream().map(key -> give(key).orElseThrow().token().number()).toList();
  }

  private Optional<KeptTap> give(String key) {
    return leases.give(wanted(key), DAY, NOW);
  }

  private static Wanted wanted(String key) {
    return new Wanted(key, REQUEST, "D", "senior", "en");
  }

  private static LeaseView lease(int first, int last) {
    return new LeaseView("20261123-D-" + first, "D", first, last, DAY, NOW);
  }
}
