package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.drivers.transport.Transport;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The printed ticket, read back from its picture.
@Timeout(60)
class TicketPictureTest {

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void a_bilingual_ticket_is_whole_and_its_code_can_be_scanned(int widthDots)
      throws IOException, NotFoundException {
    // Given
    var ticket = SampleTicket.bilingual();
    // When
    var paper = print(ticket, widthDots);
    // Then
    Files.write(Path.of("target", "bilingual-" + widthDots + ".png"), paper.png());
    assertThat(scan(paper)).isEqualTo("https://baari.example/t/9gT4xKp2");
    assertThat(paper.qrData()).containsExactly("https://baari.example/t/9gT4xKp2");
    assertThat(String.join(" ", paper.lines()))
        .contains("e-Khidmat Markaz Lahore", "D-042", "Domicile Certificate")
        .contains("12 people ahead of you", "Please wait in the hall until you are called");
  }

  @ParameterizedTest
  @ValueSource(strings = {"position", "justify", "pad", "columns"})
  void a_picture_is_in_the_middle_however_it_is_sent(String place) throws IOException {
    // Given
    var ticket = new Ticket(List.of(new Ticket.Drawn("ہال میں تشریف رکھیں", 40, false)));
    // When
    var paper = print(ticket, ProfileFile.shipped("epson-tm-t20").with("raster.place", place));
    // Then
    Files.write(Path.of("target", "placed-" + place + ".png"), paper.png());
    var ink = inkFromLeftToRight(paper);
    int middle = (ink.getFirst() + ink.getLast()) / 2;
    assertThat(middle).isBetween(576 / 2 - 8, 576 / 2 + 8);
  }

  @Test
  void a_picture_in_columns_has_the_same_dots_as_one_in_rows() throws IOException {
    // Given
    var ticket = new Ticket(List.of(new Ticket.Drawn("ڈومیسائل سرٹیفکیٹ", 40, true)));
    var rows = print(ticket, ProfileFile.shipped("epson-tm-t20"));
    // When
    var columns = print(ticket, ProfileFile.shipped("generic-80"));
    // Then
    assertThat(ink(columns)).isEqualTo(ink(rows)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Driver’s licence", "2026 – 2027", "Café", "“New”…"})
  void a_line_beyond_the_printers_own_letters_is_a_picture_and_has_no_question_mark(String line) {
    // Given
    var ticket = new Ticket(List.of(new Ticket.Text(line, 1, false)));
    // When
    var paper = print(ticket, 576);
    // Then
    assertThat(paper.lines()).noneMatch(own -> own.contains("?"));
    assertThat(ink(paper)).isEqualTo(ink(print(drawn(line), 576))).isNotEmpty();
  }

  @Test
  void a_line_that_only_has_other_blanks_is_in_the_printers_own_letters() {
    // When
    var paper = print(new Ticket(List.of(new Ticket.Text("Fee\u202F500\u00A0Rs", 1, false))), 576);
    // Then
    assertThat(paper.lines()).contains("Fee 500 Rs");
  }

  private static Ticket drawn(String line) {
    return new Ticket(List.of(new Ticket.Drawn(line, 24, false)));
  }

  private static List<String> ink(SimulatedTicket paper) {
    var picture = paper.picture();
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFF) == 0)
        .mapToObj(i -> i % picture.getWidth() + "," + i / picture.getWidth())
        .toList();
  }

  private static List<Integer> inkFromLeftToRight(SimulatedTicket paper) {
    var picture = paper.picture();
    return IntStream.range(0, picture.getWidth())
        .filter(x ->
            IntStream.range(0, picture.getHeight())
                .anyMatch(y -> (picture.getRGB(x, y) & 0xFF) == 0))
        .boxed()
        .toList();
  }

  @Test
  void a_line_that_is_too_wide_is_not_clipped() throws IOException {
    // Given
    var tooWide = "شناختی کارڈ کی تجدید اور پتے کی تبدیلی کے لیے درخواست جمع کروائیں";
    var ticket = new Ticket(List.of(new Ticket.Drawn(tooWide, 40, false)));
    // When
    var paper = print(ticket, 384);
    // Then
    Files.write(Path.of("target", "wrapped-384.png"), paper.png());
    assertThat(paper.picture().getHeight()).isGreaterThan(2 * 60);
  }

  private static SimulatedTicket print(Ticket ticket, int widthDots) {
    var dots = String.valueOf(widthDots);
    return print(
        ticket,
        ProfileFile.shipped("epson-tm-t20").with("paper.dots", dots).with("raster.dots", dots));
  }

  private static SimulatedTicket print(Ticket ticket, ProfileFile file) {
    var profile = file.read();
    try (var simulator = PrinterSimulator.onTcp(0, profile.widthDots());
        var printer =
            new EscPosTicketPrinter(
                Transport.tcp("127.0.0.1", simulator.port()), profile, PrinterTimings.network())) {
      PrinterWait.until(() -> printer.status().canPrint(), Duration.ofSeconds(20));
      assertThat(printer.print(ticket)).isEqualTo(new PrintResult.Printed());
      assertThat(simulator.protocolErrors()).isEmpty();
      return simulator.tickets().getFirst();
    }
  }

  private static String scan(SimulatedTicket paper) throws NotFoundException {
    var picture = paper.picture();
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    var hints =
        Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true);
    return new MultiFormatReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
        .getText();
  }
}
