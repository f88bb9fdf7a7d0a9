package baari.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.access.Accounts;
import baari.access.Identities;
import baari.access.PasswordHash;
import baari.access.WrittenAccess;
import baari.machine.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server decides which sessions are valid, whatever cookies were copied.
final class SessionsTest {
  private static final String FIRST = PasswordHash.ofNobody(1).toString();
  private static final String SECOND =
      PasswordHash.ofNobody(1).toString().replaceFirst("00$", "01");

  @TempDir private Path dir;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T05:00:00Z"));
  private Sessions sessions;

  @BeforeEach
  void start() {
    sessions = started(Map.of("amina", FIRST, "bilal", FIRST));
  }

  private Sessions started(Map<String, String> accounts) {
    var access = WrittenAccess.ofAgents(accounts);
    return new Sessions(access, new Accounts(access), new Identities(), clock, dir.toString());
  }

  private String begin(String account) {
    return sessions.begin(
        new Accounts(WrittenAccess.ofAgents(Map.of(account, FIRST))).named(account).orElseThrow());
  }

  private static String whose(Sessions sessions, String cookie) {
    return sessions.find(cookie).map(found -> found.getPrincipal().getName()).orElse("nobody's");
  }

  @Test
  void a_session_is_its_accounts_until_it_is_ended_and_nobodys_after() {
    String amina = begin("amina");
    String bilal = begin("bilal");
    assertThat(whose(sessions, amina)).isEqualTo("amina");
    sessions.end(amina);
    assertThat(whose(sessions, amina)).isEqualTo("nobody's");
    assertThat(sessions.isOver(amina)).isTrue();
    assertThat(whose(sessions, bilal)).isEqualTo("bilal");
    assertThat(sessions.isOver(bilal)).isFalse();
  }

  @Test
  void a_session_ends_when_its_time_is_over_however_much_it_is_used() {
    String amina = begin("amina");
    for (int hour = 1; hour < 12; hour++) {
      clock.move(Duration.ofHours(1));
      assertThat(whose(sessions, amina)).isEqualTo("amina");
    }
    clock.move(Duration.ofHours(1));
    assertThat(whose(sessions, amina)).isEqualTo("nobody's");
  }

  @Test
  void a_restart_signs_nobody_out_and_nobody_in_again() {
    String stayed = begin("amina");
    String left = begin("bilal");
    sessions.end(left);
    Sessions again = started(Map.of("amina", FIRST, "bilal", FIRST));
    assertThat(whose(again, stayed)).isEqualTo("amina");
    assertThat(whose(again, left)).isEqualTo("nobody's");
  }

  @Test
  void a_session_that_the_disk_does_not_take_is_none() throws IOException {
    // Given
    String stayed = begin("bilal");
    Files.createDirectory(dir.resolve("sessions.new"));

    // When
    assertThatThrownBy(() -> begin("amina")).isInstanceOf(UncheckedIOException.class);

    // Then
    Files.delete(dir.resolve("sessions.new"));
    assertThat(whose(started(Map.of("amina", FIRST, "bilal", FIRST)), stayed)).isEqualTo("bilal");
  }

  @Test
  void who_signs_out_while_the_disk_takes_nothing_is_out_and_stays_so_once_it_does()
      throws IOException {
    // Given
    String amina = begin("amina");
    Files.createDirectory(dir.resolve("sessions.new"));

    // When
    assertThatThrownBy(() -> sessions.end(amina)).isInstanceOf(UncheckedIOException.class);
    assertThat(whose(sessions, amina)).isEqualTo("nobody's");
    Files.delete(dir.resolve("sessions.new"));
    sessions.end(amina);

    // Then
    assertThat(whose(started(Map.of("amina", FIRST)), amina)).isEqualTo("nobody's");
  }

  @Test
  void a_session_that_began_under_a_clock_ahead_does_not_live_longer() {
    clock.move(Duration.ofDays(30));
    String ahead = begin("amina");
    clock.move(Duration.ofDays(-30));
    assertThat(whose(sessions, ahead)).isEqualTo("nobody's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "\u00ff\u00fe", "1 2 3", "1"})
  void a_file_that_cannot_be_read_signs_everybody_out_and_stops_nothing(String torn)
      throws IOException {
    String amina = begin("amina");
    Files.writeString(dir.resolve("sessions"), torn, StandardCharsets.ISO_8859_1);
    Sessions again = started(Map.of("amina", FIRST));
    assertThat(whose(again, amina)).isEqualTo("nobody's");
  }

  @Test
  void another_password_and_an_account_that_is_gone_end_their_sessions() {
    String amina = begin("amina");
    String bilal = begin("bilal");
    Sessions again = started(Map.of("amina", SECOND));
    assertThat(whose(again, amina)).isEqualTo("nobody's");
    assertThat(whose(again, bilal)).isEqualTo("nobody's");
  }

  @Test
  void the_oldest_of_too_many_makes_room() {
    String other = begin("bilal");
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i <= Sessions.OF_ACCOUNT_MAX; i++) {
      clock.move(Duration.ofSeconds(1));
      cookies.add(begin("amina"));
    }
    assertThat(whose(sessions, cookies.removeFirst())).isEqualTo("nobody's");
    assertThat(cookies).allSatisfy(each -> assertThat(whose(sessions, each)).isEqualTo("amina"));
    assertThat(whose(sessions, other)).isEqualTo("bilal");
  }

  @Test
  void made_up_cookies_are_nobodys() {
    begin("amina");
    for (String cookie : List.of("", "amina", "../sessions", "\u0000", "x".repeat(8_000))) {
      assertThat(whose(sessions, cookie)).isEqualTo("nobody's");
    }
    assertThat(sessions.isOver(null)).isFalse();
  }

  @Test
  void the_file_is_its_owners_and_does_not_give_the_cookies_away() throws IOException {
    String amina = begin("amina");
    Path file = dir.resolve("sessions");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file).content().contains("amina").doesNotContain(amina);
  }

  @Test
  void lines_that_another_release_wrote_are_left_aside() throws IOException {
    String amina = begin("amina");
    Path file = dir.resolve("sessions");
    Files.writeString(file, "2 something else\n\nrubbish\n" + Files.readString(file));
    assertThat(whose(started(Map.of("amina", FIRST)), amina)).isEqualTo("amina");
  }
}
