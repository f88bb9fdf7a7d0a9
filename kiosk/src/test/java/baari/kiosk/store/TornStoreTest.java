package baari.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import baari.kiosk.store.LeaseStore.Wanted;
import baari.protocol.lease.LeaseView;
import baari.protocol.token.IssueRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk's files after a power cut, cut or zeroed at page borders. Either the stored data comes
/// back unchanged, or the start fails. No number is given twice.
@Timeout(120)
class TornStoreTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
  private static final List<String> SERIES = List.of("D", "P", "V");
  private static final int PAGE = 4_096;
  private static final int TAPS = 24;

  @TempDir Path dir;
  private final List<KeptTap> given = new ArrayList<>();
  private byte[] main = new byte[0];
  private byte[] undo = new byte[0];

  @BeforeEach
  void write() throws IOException {
    var running = dir.resolve("running");
    var store = new KioskStore(running);
    var taps = new TapStore(store, JSON);
    var leases = new LeaseStore(store, taps);
    for (var series : SERIES) {
      leases.add(new LeaseView("20261123-" + series + "-801", series, 801, 990, DAY, NOW));
    }
    for (int i = 0; i < TAPS; i++) {
      given.add(give(leases, SERIES.get(i % SERIES.size()), i).orElseThrow());
    }
    // The next tap is being written.
    var _ =
        store.transaction(within -> {
          int changed = within.update("UPDATE lease SET next = next + 1");
          main = read(running.resolve("kiosk.db"));
          undo = read(running.resolve("kiosk.db-journal"));
          return changed;
        });
    store.close();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<KeptTap> give(LeaseStore leases, String series, int tap) {
    var request = new IssueRequest("DOMI", null, "en");
    return leases.give(new Wanted("tap " + tap, request, series, "ordinary", "en"), DAY, NOW);
  }

  @Test
  void an_untouched_one_comes_back_whole() throws IOException {
    assertThat(opens(main, undo)).isTrue();
  }

  @Test
  void a_zeroed_page_is_refused_or_not_missed() throws IOException {
    int refused = 0;
    for (int at = 0; at < main.length; at += PAGE) {
      refused += opens(zeroed(main, at), undo) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(main.length / PAGE / 2);
  }

  @Test
  void a_cut_file_is_refused() throws IOException {
    for (int length = 0; length < main.length; length += PAGE) {
      assertThat(opens(Arrays.copyOf(main, length), undo)).as("%d bytes", length).isFalse();
      assertThat(opens(Arrays.copyOf(main, length), new byte[0])).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void what_was_under_way_may_be_torn() throws IOException {
    assertThat(undo).isNotEmpty();
    for (int at = 0; at < undo.length; at += 512) {
      assertThat(opens(main, Arrays.copyOf(undo, at))).as("%d bytes", at).isTrue();
      assertThat(opens(main, zeroed(undo, at))).as("zeros from %d", at).isTrue();
    }
  }

  @Test
  void a_lease_that_forgot_what_it_gave_gives_none_of_it_again() throws Exception {
    // Given
    var torn = folder(main, undo);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + torn.resolve("kiosk.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE lease SET next = first")).isPositive();
    }

    // When // Then
    isAsItWas(torn);
  }

  private static byte[] zeroed(byte[] written, int at) {
    var torn = written.clone();
    Arrays.fill(torn, at, Math.min(torn.length, at + PAGE), (byte) 0);
    return torn;
  }

  private Path folder(byte[] file, byte[] beside) throws IOException {
    var torn = Files.createTempDirectory(dir, "torn");
    Files.write(torn.resolve("kiosk.db"), file);
    Files.write(torn.resolve("kiosk.db-journal"), beside);
    return torn;
  }

  /// @return false when the store refused the file
  private boolean opens(byte[] file, byte[] beside) throws IOException {
    var torn = folder(file, beside);
    try {
      isAsItWas(torn);
      return true;
    } catch (StoreException refused) {
      assertThat(refused)
          .hasMessageContaining(torn.resolve("kiosk.db").toString())
          .hasMessageContaining("move it away");
      return false;
    }
  }

  private void isAsItWas(Path torn) {
    var store = new KioskStore(torn);
    try {
      var taps = new TapStore(store, JSON);
      var leases = new LeaseStore(store, taps);
      Set<String> numbers = new HashSet<>();
      for (var tap : given) {
        numbers.add(tap.token().number());
        assertThat(taps.ofKey(tap.key()).orElseThrow().token()).isEqualTo(tap.token());
      }
      for (int i = 0; i < SERIES.size(); i++) {
        assertThat(give(leases, SERIES.get(i), TAPS + i).orElseThrow().token().number())
            .isNotIn(numbers);
      }
    } finally {
      store.close();
    }
  }
}
