package baari.server.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import baari.engine.citizen.Appointment;
import baari.server.centre.Centre;
import baari.server.centre.CentreFile;
import baari.server.centre.CentreFileException;
import baari.server.people.KeyedHash;
import baari.server.rest.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Appointments in a centre whose clocks are put forward from 01:00 to 02:00 on 2027-03-28 and back
/// from 02:00 to 01:00 on 2027-10-31.
final class AppointmentListTest {
  @Test
  void
      times_beside_those_that_are_skipped_are_taken_as_they_are_and_one_that_comes_twice_is_the_first()
          throws Exception {
    assertThat(slots("2027-03-28T00:59", "2027-03-28T02:00", "2027-10-31 01:30"))
        .containsExactly(
            Instant.parse("2027-03-28T00:59:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2027-10-31T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28T01:00", "2027-03-28 01:30", "2027-03-28T01:59:59.999"})
  void a_time_that_the_clocks_skip_is_refused_and_named(String slot) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> slots("2027-03-28T00:30", slot, "soon"));
    assertThat(refused.what())
        .isEqualTo(
            "[1]: the clocks skip this time on this day;"
                + " [2]: slot must be a time like 2026-11-23T10:30");
  }

  private static List<Instant> slots(String... slots) throws Exception {
    List<AppointmentList.Item> items =
        Arrays.stream(slots)
            .map(slot -> new AppointmentList.Item("LHR-7001", "BRTH", slot, null))
            .toList();
    return new AppointmentList(inLondon(), new KeyedHash("a secret"))
        .read(List.copyOf(items)).stream().map(Appointment::slot).toList();
  }

  private static Centre inLondon() throws IOException, CentreFileException {
    String lahore = Files.readString(Path.of("src", "main", "resources", "centres", "lahore.yaml"));
    return CentreFile.read("london", lahore.replace("Asia/Karachi", "Europe/London"));
  }
}
