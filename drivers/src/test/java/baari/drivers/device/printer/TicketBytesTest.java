package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Feed;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Rule;
import baari.drivers.device.printer.Ticket.Text;
import baari.drivers.device.printer.profile.ProfileFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of a ticket on a slow line when the printer keeps no picture. The ticket is bilingual,
/// with four lines of Urdu and a QR code, as in the benchmark.
class TicketBytesTest {
  private static final int BOUND = 4_000;

  private static final Ticket TICKET =
      new Ticket(
          List.of(
              new Drawn("ای خدمت مرکز لاہور", 32, false),
              new Text("e-Khidmat Markaz Lahore", 1, false),
              new Rule(),
              new Feed(12),
              new Text("D-042", 8, true),
              new Feed(24),
              new Drawn("ڈومیسائل سرٹیفکیٹ", 40, true),
              new Text("Domicile Certificate", 1, true),
              new Rule(),
              new Feed(12),
              new Drawn("آپ سے پہلے", 32, false),
              new Text("12", 2, true),
              new Text("people are ahead of you", 1, false),
              new Text("Mon 23 Nov 2026   10:42", 1, false),
              new Feed(24),
              new Qr("https://baari.example/t/?c=k7Qm2XvT9pLs4RbN", 6),
              new Feed(24),
              new Drawn("نمبر آنے پر کاؤنٹر پر آئیے", 32, false),
              new Text("Please come to the counter", 1, false),
              new Text("when your number is called.", 1, false)));

  static Stream<String> shipped() {
    return ProfileFile.SHIPPED.stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_printer_gets_a_ticket_that_carries_its_pictures_in_4000_bytes(String name) {
    // Given
    var composer = new TicketComposer(ProfileFile.shipped(name).read(), true);
    // When
    var job = composer.compose(TICKET, _ -> Optional.empty());
    // Then
    assertThat(job.bytes().length).isLessThan(BOUND);
  }
}
