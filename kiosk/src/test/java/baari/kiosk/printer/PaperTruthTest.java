package baari.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.PrintResult.Failed;
import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.protocol.token.TicketState;
import org.junit.jupiter.api.Test;

class PaperTruthTest {

  @Test
  void each_first_result_is_what_is_known() {
    // Then
    assertThat(after(new Printed())).isEqualTo(TicketState.PRINTED);
    assertThat(after(new Failed("paper out"))).isEqualTo(TicketState.FAILED);
    assertThat(after(new Unknown("no proof"))).isEqualTo(TicketState.UNKNOWN);
  }

  @Test
  void one_printed_copy_is_a_printed_ticket() {
    // Then
    assertThat(after(new Failed("paper out"), new Printed())).isEqualTo(TicketState.PRINTED);
    assertThat(after(new Unknown("no proof"), new Printed())).isEqualTo(TicketState.PRINTED);
    assertThat(after(new Printed(), new Failed("paper out"))).isEqualTo(TicketState.PRINTED);
    assertThat(after(new Printed(), new Unknown("no proof"))).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void a_copy_that_certainly_failed_does_not_settle_a_doubtful_ticket() {
    // Then
    assertThat(after(new Unknown("no proof"), new Failed("paper out")))
        .isEqualTo(TicketState.UNKNOWN);
    assertThat(after(new Failed("paper out"), new Unknown("no proof")))
        .isEqualTo(TicketState.UNKNOWN);
  }

  @Test
  void a_report_has_at_most_200_characters_of_detail() {
    // When
    var report = PaperTruth.REQUESTED.after(new Failed("x".repeat(500))).report();

    // Then
    assertThat(report.detail()).hasSize(200);
  }

  private static TicketState after(PrintResult... results) {
    var truth = PaperTruth.REQUESTED;
    for (var result : results) {
      truth = truth.after(result);
    }
    return truth.state();
  }

  @Test
  void what_a_person_says_is_kept_with_who_said_it() {
    // Then
    assertThat(PaperTruth.said(true))
        .isEqualTo(new PaperTruth(TicketState.PRINTED, "a person says that it came out"));
    assertThat(PaperTruth.said(false).state()).isEqualTo(TicketState.FAILED);
  }
}
