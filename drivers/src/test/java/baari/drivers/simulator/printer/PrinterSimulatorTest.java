package baari.drivers.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.simulator.printer.paper.SimulatedTicket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the simulator with bytes written by hand from the specification, without the driver.
@Timeout(30)
class PrinterSimulatorTest {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String FEED_AND_CUT = " 1b 4a 78 1d 56 30";
  private static final String ASK_FOR_PROOF = " 1d 28 48 06 00 30 30 41 42 43 44";
  private static final String PROOF = "37 22 41 42 43 44 00";

  private final PrinterSimulator simulator = PrinterSimulator.onTcp(0, PrinterSimulator.WIDTH_DOTS);
  private Socket client;

  @BeforeEach
  void connect() throws IOException {
    client = new Socket(InetAddress.getLoopbackAddress(), simulator.port());
    client.setSoTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_OUT,    1a 32 12 7e",
    "NEAR_END,     12 12 12 1e",
    "COVER_OPEN,   1a 16 12 12",
    "CUTTER_ERROR, 1a 52 1a 12",
    "JAM,          1a 52 16 12",
  })
  void answers_real_time_questions_even_when_it_is_halted(Fault fault, String answers)
      throws IOException {
    // Given
    simulator.raise(fault);
    // When
    send("10 04 01 10 04 02 10 04 03 10 04 04");
    // Then
    assertThat(receive(4)).isEqualTo(answers);
  }

  @Test
  void sends_automatic_status_when_it_is_enabled_and_at_each_change() throws IOException {
    // Given
    send("1d 61 ff");
    assertThat(receive(4)).isEqualTo("10 00 00 00");
    // When
    simulator.raise(Fault.NEAR_END);
    simulator.raise(Fault.COVER_OPEN);
    simulator.clear(Fault.COVER_OPEN);
    simulator.raise(Fault.PAPER_OUT);
    simulator.raise(Fault.CUTTER_ERROR);
    // Then
    assertThat(receive(4)).isEqualTo("10 00 03 00");
    assertThat(receive(4)).isEqualTo("38 00 03 00");
    assertThat(receive(4)).isEqualTo("10 00 03 00");
    assertThat(receive(4)).isEqualTo("18 00 0f 00");
    assertThat(receive(4)).isEqualTo("18 08 0f 00");
  }

  @Test
  void confirms_only_after_the_cut() throws IOException {
    // Given
    send("44 2d 30 34 32 0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    // When
    var proof = receive(7);
    // Then
    assertThat(proof).isEqualTo(PROOF);
    assertThat(simulator.tickets()).hasSize(1);
    assertThat(simulator.tickets().getFirst().lines()).containsExactly("D-042");
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ESC !,        1b 21 38 41 0a 1b 21 00, A",
    "drawer,       1b 70 00 19 fa 41 0a, A",
    "real time,    10 14 01 00 01 41 0a, A",
    "bar code A,   1d 68 50 1d 77 02 1d 48 02 1d 66 00 1d 6b 04 42 30 35 31 00 41 0a, A",
    "bar code B,   1d 6b 49 06 7b 42 42 30 35 31 41 0a, A",
    "page mode,    1b 4c 1b 57 00 00 00 00 40 02 40 00 1b 54 00 41 0a 1b 53, A",
    "margins,      1d 4c 10 00 1d 57 40 02 41 0a, A",
    "tabs,         1b 44 08 10 00 41 09 42 0a, A B",
    "own letters,  1b 26 03 41 42 02 01 02 03 04 05 06 01 01 02 03 1b 25 00 41 0a, A",
    "downloaded,   1d 2a 01 02 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 1d 2f 00 41 0a, A",
    "beep,         1b 28 41 04 00 30 37 03 0a 41 0a, A",
    "settings,     1d 28 45 03 00 01 49 4e 1d 28 4b 02 00 32 00 41 0d 0a, A",
    "status,       1b 76 1b 63 35 00 1b 3d 01 1b 52 00 1b 7b 00 1b 56 00 41 0a, A",
  })
  void takes_what_real_hosts_send(String what, String bytes, String line) throws IOException {
    // Given
    send("1b 40 " + bytes + FEED_AND_CUT + ASK_FOR_PROOF);
    // When
    var proof = receive(7);
    // Then
    assertThat(proof).isEqualTo(PROOF);
    assertThat(simulator.protocolErrors()).as(what).isEmpty();
    assertThat(simulator.tickets().getFirst().lines()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1d 28 4c 0c 00 30 70 30 01 01 31 10 00 01 00 ff 81 1d 28 4c 02 00 30 32",
        "1d 38 4c 0c 00 00 00 30 70 30 01 01 31 10 00 01 00 ff 81 1d 28 4c 02 00 30 02",
        "1d 28 4c 0e 00 30 71 30 02 02 31 04 00 08 00 80 01 80 ff 1d 28 4c 02 00 30 32"
      })
  void prints_a_picture_from_the_print_buffer(String picture) throws IOException {
    // Given
    send(picture + FEED_AND_CUT + ASK_FOR_PROOF);
    // When
    var proof = receive(7);
    // Then
    assertThat(proof).isEqualTo(PROOF);
    assertThat(simulator.protocolErrors()).isEmpty();
    assertThat(ink(simulator.tickets().getFirst())).isPositive();
  }

  @Test
  void tells_of_each_error_once() throws IOException {
    // Given
    var told = new ArrayBlockingQueue<String>(100);
    simulator.onProtocolError(told::add);
    // When
    send("1b 01 41 0a" + FEED_AND_CUT + " 42 0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    receive(7);
    // Then
    assertThat(simulator.tickets()).hasSize(2);
    assertThat(told).hasSize(1);
    assertThat(told.peek()).contains("unknown command ESC 01");
  }

  @Test
  void goes_on_when_who_takes_the_tickets_fails() throws IOException {
    // Given
    simulator.onTicket(_ -> {
      throw new AssertionError("a listener's mistake");
    });
    // When
    send("41 0a" + FEED_AND_CUT + " 42 0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    // Then
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.tickets()).hasSize(2);
  }

  private static long ink(SimulatedTicket ticket) {
    var picture = ticket.picture();
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFF) == 0)
        .count();
  }

  @Test
  void prints_nothing_while_it_has_no_paper_and_goes_on_when_it_has() throws IOException {
    // Given
    simulator.raise(Fault.PAPER_OUT);
    send("41 0a" + FEED_AND_CUT + ASK_FOR_PROOF + " 10 04 04");
    assertThat(receive(1)).isEqualTo("7e");
    assertThat(simulator.tickets()).isEmpty();
    // When
    simulator.clear(Fault.PAPER_OUT);
    // Then
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.tickets()).hasSize(1);
  }

  @Test
  void goes_on_with_a_half_received_picture_on_the_next_connection() throws IOException {
    // Given
    send("1d 76 30 00 01 00 02 00 ff");
    client.close();
    connect();
    // When
    send("ff 41 0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    // Then
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.tickets().getFirst().lines()).containsExactly("A");
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @Test
  void forgets_what_it_has_received_when_the_power_goes() throws IOException {
    // Given
    simulator.raise(Fault.COVER_OPEN);
    send("41 0a 10 04 01");
    assertThat(receive(1)).isEqualTo("1a");
    simulator.raise(Fault.POWER_CUT);
    simulator.clear(Fault.COVER_OPEN);
    // When
    simulator.clear(Fault.POWER_CUT);
    // Then
    connect();
    send("42 0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.tickets().getFirst().lines()).containsExactly("B");
  }

  @Test
  void refuses_connections_while_it_has_no_power() {
    // Given
    simulator.raise(Fault.POWER_CUT);
    // When
    var connecting = assertThatThrownBy(this::connect);
    // Then
    connecting.isInstanceOf(IOException.class);
  }

  @Test
  void a_line_that_is_too_long_goes_on_in_the_next() throws IOException {
    // Given
    var text = "x".repeat(50).getBytes(StandardCharsets.US_ASCII);
    // When
    client.getOutputStream().write(text);
    send("0a" + FEED_AND_CUT + ASK_FOR_PROOF);
    // Then
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.tickets().getFirst().lines())
        .containsExactly("x".repeat(48), "x".repeat(2));
  }

  @Test
  void black_dots_are_where_the_picture_has_them() throws IOException {
    // Given
    send("1b 61 01 1d 76 30 00 01 00 02 00 81 18" + FEED_AND_CUT + ASK_FOR_PROOF);
    // When
    receive(7);
    // Then
    var picture = simulator.tickets().getFirst().picture();
    int left = (576 - 8) / 2;
    assertThat(row(picture, left, 96)).isEqualTo("#......#");
    assertThat(row(picture, left, 97)).isEqualTo("...##...");
    assertThat(row(picture, left, 98)).isEqualTo("........");
  }

  @ParameterizedTest
  @CsvSource({
    "1b 7f, unknown command ESC 7F",
    "1d 7f, unknown command GS 7F",
    "e9, byte E9 is not a character",
    "1b 61 07, ESC a 7",
    "1d 28 6b 04 00 31 41 30 00, QR parameters",
    "1d 28 6b 03 00 31 51 30, no QR data",
    "1d 76 30 00 49 00 00 00, wider than the paper",
    "41 1d 56 30, in the middle of a line",
    "1c 21 01 1c 7f, unknown command FS 7F",
    "1d 28 4c 04 00 30 40 4b 44, asked for with KC",
    "1d 28 4c 06 00 30 55 41 42 01 01, no picture has the key AB",
    "1d 28 4c 0c 00 30 43 30 41 42 01 10 00 01 00 31 ff, no picture of 16 x 1",
    "1d 28 4c 02 00 30 63, no GS ( L function 99",
    "1c 70 01 00, FS p 1 is not 1 to 0",
    "41 0a 1d 56 30, through print",
    "1d 28 48 02 00 30 30, GS ( H",
    "1d 72 07, GS r 7",
  })
  void reports_what_the_specification_does_not_allow(String bytes, String error)
      throws IOException {
    // Given
    send(bytes);
    // When
    send("0a" + ASK_FOR_PROOF);
    // Then
    assertThat(receive(7)).isEqualTo(PROOF);
    assertThat(simulator.protocolErrors()).anySatisfy(e -> assertThat(e).contains(error));
  }

  @Test
  void breaks_the_line_exactly_where_it_was_told() throws IOException {
    // Given
    simulator.cutLineAfter(2);
    // When
    send("10 04 01 10 04 01");
    // Then
    assertThat(client.getInputStream().readAllBytes()).isEmpty();
  }

  @Test
  void keeps_pictures_under_keys_and_prints_them() throws IOException {
    // Given
    send("1d 28 4c 0c 00 30 53 30 41 42 01 08 00 01 00 31 81");
    send("1d 28 4c 04 00 30 50 4b 43");
    assertThat(receive(6)).isEqualTo("37 73 40 41 42 00");
    // When
    send("1b 61 01 1d 28 4c 06 00 30 55 41 42 02 02" + FEED_AND_CUT + ASK_FOR_PROOF);
    receive(7);
    // Then
    var picture = simulator.tickets().getFirst().picture();
    int left = (576 - 16) / 2;
    assertThat(row(picture, left, 96)).isEqualTo("##......");
    assertThat(row(picture, left + 8, 97)).isEqualTo("......##");
    assertThat(row(picture, left, 98)).isEqualTo("........");
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @Test
  void tells_what_room_is_left_for_pictures_and_takes_none_that_does_not_fit() throws IOException {
    // Given
    simulator.limitPictures(10);
    send("1d 28 4c 0c 00 30 53 30 41 42 01 08 00 01 00 31 81");
    // When
    send("1d 28 4c 02 00 30 34");
    // Then
    assertThat(receive(4)).isEqualTo("37 31 39 00");
    send("1d 28 4c 16 00 30 53 30 41 43 01 08 00 0b 00 31 00 00 00 00 00 00 00 00 00 00 00");
    send("1d 28 4c 04 00 30 50 4b 43");
    assertThat(receive(6)).isEqualTo("37 73 40 41 42 00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1b 40",
        "1d 28 4c 05 00 30 51 43 4c 52",
        "1c 71 01 01 00 01 00 00 00 00 00 00 00 00 00"
      })
  void loses_the_pictures_in_ram_by(String command) throws IOException {
    // Given
    send("1d 28 4c 0c 00 30 53 30 41 42 01 08 00 01 00 31 81");
    // When
    send(command + " 1d 28 4c 04 00 30 50 4b 43");
    // Then
    assertThat(receive(4)).isEqualTo("37 73 40 00");
  }

  @Test
  void a_long_list_comes_in_parts() throws IOException {
    // Given
    for (int key = 0; key < 41; key++) {
      send("1d 28 4c 0c 00 30 43 30 41 %02x 01 08 00 01 00 31 81".formatted(0x21 + key));
    }
    send("1d 28 4c 04 00 30 40 4b 43");
    assertThat(receive(84)).startsWith("37 72 41 41 21 41 22").endsWith("00");
    // When
    send("06");
    // Then
    assertThat(receive(6)).isEqualTo("37 72 40 41 49 00");
  }

  @Test
  void prints_numbered_pictures_which_come_in_columns() throws IOException {
    // Given
    send("1c 71 01 01 00 01 00 80 00 00 00 00 00 00 01");
    // When
    send("1c 70 01 00" + FEED_AND_CUT + ASK_FOR_PROOF);
    receive(7);
    // Then
    var picture = simulator.tickets().getFirst().picture();
    assertThat(row(picture, 0, 96)).isEqualTo("#.......");
    assertThat(row(picture, 0, 103)).isEqualTo(".......#");
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @Test
  void takes_pictures_in_long_commands_and_twice_as_large() throws IOException {
    // Given
    send("1d 38 4c 0c 00 00 00 30 43 30 41 42 01 08 00 01 00 31 81 1b 24 10 00");
    // When
    send("1d 76 30 03 01 00 01 00 81" + FEED_AND_CUT + ASK_FOR_PROOF);
    receive(7);
    // Then
    var picture = simulator.tickets().getFirst().picture();
    assertThat(row(picture, 16, 96)).isEqualTo("##......");
    assertThat(row(picture, 24, 97)).isEqualTo("......##");
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_OUT, 10 0f 05 00 00 00",
    "NEAR_END, 10 0f 04 00 00 00",
    "TICKET_WAITING, 10 0f 20 00 00 00",
    "COVER_OPEN, 10 0f 00 02 00 00",
    "JAM, 10 0f 00 00 40 00",
    "CUTTER_ERROR, 10 0f 00 00 00 01",
  })
  void tells_its_full_status(Fault fault, String answer) throws IOException {
    // Given
    simulator.raise(fault);
    // When
    send("10 04 14");
    // Then
    assertThat(receive(6)).isEqualTo(answer);
  }

  @Test
  void feeds_to_the_cutter_by_itself_when_it_is_told_so() throws IOException {
    // Given
    send("41 0a 1d 56 42 00" + ASK_FOR_PROOF);
    // When
    receive(7);
    // Then
    assertThat(simulator.tickets()).hasSize(1);
    assertThat(simulator.protocolErrors()).isEmpty();
  }

  @Test
  void a_silent_printer_answers_nothing() throws IOException {
    // Given
    simulator.raise(Fault.SILENT);
    client.setSoTimeout(200);
    // When
    send("10 04 01");
    // Then
    assertThatThrownBy(() -> receive(1)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void tells_of_each_ticket() throws Exception {
    // Given
    var told = new ArrayBlockingQueue<SimulatedTicket>(2);
    simulator.onTicket(told::add);
    // When
    send("41 0a" + FEED_AND_CUT + " 42 0a" + FEED_AND_CUT);
    // Then
    assertThat(told.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).lines()).containsExactly("A");
    var second = told.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(second.lines()).containsExactly("B");
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.png()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void keeps_the_last_hundred_tickets() throws IOException {
    // Given
    send(("41 0a" + FEED_AND_CUT + " ").repeat(101) + ASK_FOR_PROOF.strip());
    // When
    receive(7);
    // Then
    assertThat(simulator.tickets()).hasSize(100);
    assertThat(simulator.tickets().getFirst().number()).isEqualTo(101);
  }

  private static String row(java.awt.image.BufferedImage picture, int left, int y) {
    var row = new StringBuilder();
    for (int x = left; x < left + 8; x++) {
      row.append((picture.getRGB(x, y) & 0xFF) == 0 ? '#' : '.');
    }
    return row.toString();
  }

  private void send(String hex) throws IOException {
    client.getOutputStream().write(HexFormat.ofDelimiter(" ").parseHex(hex.strip()));
  }

  private String receive(int count) throws IOException {
    var bytes = client.getInputStream().readNBytes(count);
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
