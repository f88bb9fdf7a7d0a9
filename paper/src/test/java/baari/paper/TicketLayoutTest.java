package baari.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Text;
import baari.protocol.CentreView;
import baari.protocol.ExampleCentre;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketLayoutTest {
  /// The tickets show the time of Lahore.
  private static final CentreView LAHORE = ExampleCentre.inZone("Asia/Karachi");

  private static final TicketLayout LAYOUT =
      new TicketLayout(576, Optional.of(URI.create("https://baari.example/")));

  @Test
  void a_ticket_says_everything_in_both_languages() {
    // When
    var paper = LAYOUT.ticket(token("D-042", "DOMI", "senior", 7), LAHORE, false);

    // Then
    assertThat(written(paper))
        .isEqualTo(
            """
            ای خدمت مرکز لاہور
            e-Khidmat Centre Lahore
            D-042
            ڈومیسائل سرٹیفکیٹ
            Domicile
            بزرگ شہری
            Senior citizen
            آپ سے پہلے افراد کی تعداد
            7
            people are ahead of you
            Mon 23 Nov 2026   10:07
            [https://baari.example/t/?c=k7Qm2XvT9pLs4RbN]
            موبائل پر اپنی باری دیکھیے
            Follow your turn on your phone
            Code k7Qm2XvT9pLs4RbN
            نمبر آنے پر کاؤنٹر پر آئیے
            Please come to the counter
            when your number is called.\
            """);
  }

  @Test
  void a_ticket_issued_offline_says_so_in_both_languages_below_the_time() {
    // When
    var paper = LAYOUT.ticket(token("D-042", "DOMI", "ordinary", null), LAHORE, true);

    // Then
    assertThat(written(paper))
        .containsSubsequence(
            "2026   10:07",
            "آف لائن جاری ہوا: انتظار اسی وقت سے شمار ہوگا",
            "Issued offline: you wait from this time")
        .doesNotContain("ahead of you");
  }

  @Test
  void a_copy_says_so_above_the_same_ticket() {
    // Given
    var token = token("D-042", "DOMI", "ordinary", 0);

    // When
    var copy = LAYOUT.copy(token, LAHORE, false);

    // Then
    assertThat(written(copy))
        .isEqualTo("نقل\n* COPY *\n" + written(LAYOUT.ticket(token, LAHORE, false)));
  }

  @Test
  void the_ordinary_class_is_not_worth_saying() {
    // When
    var paper = LAYOUT.ticket(token("D-042", "DOMI", "ordinary", 1), LAHORE, false);

    // Then
    assertThat(written(paper))
        .doesNotContain("None of these")
        .contains("1\nperson is ahead of you");
  }

  @Test
  void how_many_are_ahead_is_left_out_when_it_is_not_known() {
    // When
    var paper = LAYOUT.ticket(token("D-042", "DOMI", "ordinary", null), LAHORE, false);

    // Then
    assertThat(written(paper)).doesNotContain("ahead of you");
  }

  @Test
  void every_drawn_line_of_a_ticket_is_fixed_so_that_a_printer_can_keep_it() {
    // Given
    var fixed = LAYOUT.fixedTexts(LAHORE);

    // When
    var papers =
        Stream.of(
            LAYOUT.copy(token("D-042", "DOMI", "senior", 7), LAHORE, true),
            LAYOUT.ticket(token("D-043", "DOMI", "ordinary", 0), LAHORE, false));

    // Then
    assertThat(papers.flatMap(paper -> paper.elements().stream()).filter(Drawn.class::isInstance))
        .isNotEmpty()
        .allMatch(fixed::contains);
  }

  @Test
  void without_a_public_address_there_is_no_qr_code_but_the_tracking_code_in_letters() {
    // When
    var paper =
        new TicketLayout(576, Optional.empty())
            .ticket(token("D-042", "DOMI", "ordinary", 1), LAHORE, false);

    // Then
    assertThat(paper.elements()).noneMatch(Qr.class::isInstance);
    assertThat(written(paper)).contains("Code k7Qm2XvT9pLs4RbN").doesNotContain("phone");
  }

  @Test
  void an_address_that_fits_into_no_code_is_refused_at_the_start() {
    // Given
    var address = URI.create("https://baari.example/" + "x".repeat(200));
    // When
    var making = assertThatThrownBy(() -> new TicketLayout(576, Optional.of(address)));
    // Then
    making.hasMessageContaining("baari.public-url");
  }

  @Test
  void the_number_is_as_large_as_the_paper_allows() {
    // Then
    assertThat(numberScale(576, "D-042")).isEqualTo(8);
    assertThat(numberScale(384, "D-042")).isEqualTo(6);
    assertThat(numberScale(384, "AB-1042")).isEqualTo(4);
  }

  private static int numberScale(int dots, String number) {
    return new TicketLayout(dots, Optional.empty())
        .ticket(token(number, "DOMI", "ordinary", 1), LAHORE, false).elements().stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .filter(text -> text.text().equals(number))
            .findFirst()
            .orElseThrow()
            .scale();
  }

  private static String written(Ticket ticket) {
    return ticket.elements().stream()
        .map(element ->
            switch (element) {
              case Text text -> text.text();
              case Drawn drawn -> drawn.text();
              case Qr qr -> "[" + qr.data() + "]";
              case Ticket.Rule _, Ticket.Feed _ -> "";
            })
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static TokenView token(
      String number, String service, String priorityClass, @Nullable Integer ahead) {
    return new TokenView(
        "20261123-" + number,
        number,
        TokenState.WAITING,
        TicketState.REQUESTED,
        Instant.parse("2026-11-23T05:07:00Z"),
        TokenView.Asked.of(service, priorityClass, "ur"),
        new TokenView.Standing(Instant.parse("2026-11-23T05:07:00Z"), ahead, null, null, null),
        new TokenView.Holder("k7Qm2XvT9pLs4RbN", null));
  }
}
