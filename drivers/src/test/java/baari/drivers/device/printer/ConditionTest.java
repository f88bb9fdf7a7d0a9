package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.protocol.escpos.PrinterAnswer.Automatic;
import baari.drivers.protocol.escpos.PrinterAnswer.Full;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each bit of each kind of status, alone.
class ConditionTest {

  @ParameterizedTest
  @CsvSource({
    "0x08, 0, 0, printer error",
    "0x20, 0, 0, cover open",
    "0, 0x08, 0, cutter error",
    "0, 0x04, 0, printer error",
    "0, 0x20, 0, printer error",
    "0, 0x40, 0, printer error",
    "0, 0, 0x0C, paper out",
    "0, 0, 0x03, ''",
    "0x44, 0, 0, ''",
  })
  void automatic_status_says(int first, int second, int third, String fault) {
    // Given
    var condition = Condition.of(new Automatic(0x10 | first, second, third, 0));
    // When
    var status = condition.status();
    // Then
    assertThat(status.fault().orElse("")).isEqualTo(fault);
    assertThat(status.paper() == PrinterStatus.Paper.NEAR_END).isEqualTo(third == 0x03);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0x08, printer error",
    "2, 0x04, cover open",
    "2, 0x20, paper out",
    "2, 0x40, printer error",
    "3, 0x08, cutter error",
    "3, 0x04, printer error",
    "4, 0x60, paper out",
    "4, 0x0C, ''",
  })
  void real_time_status_says(int n, int bits, String fault) {
    // Given
    var condition = Condition.HEALTHY.withRealTime(n, 0x12 | bits);
    // When
    var status = condition.status();
    // Then
    assertThat(status.fault().orElse("")).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "0x01, 0, 0, 0, paper out",
    "0x04, 0, 0, 0, ''",
    "0, 0x01, 0, 0, cover open",
    "0, 0x02, 0, 0, cover open",
    "0, 0x08, 0, 0, ''",
    "0, 0, 0x40, 0, paper jam",
    "0, 0, 0x01, 0, printer error",
    "0, 0, 0x08, 0, printer error",
    "0, 0, 0, 0x01, cutter error",
    "0, 0, 0, 0x02, cover open",
    "0, 0, 0, 0x04, printer error",
    "0, 0, 0, 0x08, printer error",
    "0x20, 0, 0, 0, ''",
  })
  void full_status_says(int paper, int user, int recoverable, int unrecoverable, String fault) {
    // Given
    var condition = Condition.of(new Full(paper, user, recoverable, unrecoverable));
    // When
    var status = condition.status();
    // Then
    assertThat(status.fault().orElse("")).isEqualTo(fault);
    assertThat(status.ticketWaiting()).isEqualTo(paper == 0x20);
    assertThat(status.paper() == PrinterStatus.Paper.NEAR_END).isEqualTo(paper == 0x04);
  }
}
