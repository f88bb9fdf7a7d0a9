package baari.paper;

import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Element;
import baari.drivers.device.printer.Ticket.Feed;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Rule;
import baari.drivers.device.printer.Ticket.Text;
import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import baari.protocol.token.TokenView;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is printed on a ticket, from top to bottom, in both languages.
///
/// @param dots the paper's printable width
/// @param publicUrl the address of the tracking page for phones; without it there is no QR code
public record TicketLayout(int dots, Optional<URI> publicUrl) {
  /// Together with the tracking code, the address must fit into a QR code.
  private static final int ADDRESS_MAX = 200;

  private static final int FONT_DOTS = 12;
  private static final int SCALE_MAX = 8;
  private static final int GAP_DOTS = 12;

  /// The white space of four modules that a reader needs around a code.
  private static final int QUIET_DOTS = 24;

  private static final LocalizedText OFFLINE =
      new LocalizedText(
          "Issued offline: you wait from this time",
          "آف لائن جاری ہوا: انتظار اسی وقت سے شمار ہوگا");

  private static final LocalizedText CARRIED_OVER =
      new LocalizedText("Your earlier ticket was counted", "آپ کا پچھلا ٹکٹ شمار کر لیا گیا");

  private static final LocalizedText SAME_NUMBER =
      new LocalizedText("This number is also for", "یہی نمبر ان کاموں کے لیے بھی ہے");

  private static final int CENTRE_DOTS = 32;
  private static final int SERVICE_DOTS = 40;
  private static final int CLASS_DOTS = 32;
  private static final int OFFLINE_DOTS = 28;
  private static final int SAME_NUMBER_DOTS = 28;
  private static final int CARRIED_OVER_DOTS = 28;
  private static final Drawn COME_WHEN_CALLED = new Drawn("نمبر آنے پر کاؤنٹر پر آئیے", 32, false);
  private static final Drawn FOLLOW_ON_PHONE = new Drawn("موبائل پر اپنی باری دیکھیے", 28, false);
  private static final Drawn COPY = new Drawn("نقل", 36, true);

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu   HH:mm", Locale.ENGLISH);

  /// @throws IllegalArgumentException for an address that is too long for a ticket's QR code
  public TicketLayout {
    if (publicUrl.map(url -> url.toString().length()).orElse(0) > ADDRESS_MAX) {
      throw new IllegalArgumentException(
          "baari.public-url has more than " + ADDRESS_MAX + " characters");
    }
  }

  /// The first ticket of a token.
  ///
  /// @param offline whether the number came from the kiosk's own lease
  public Ticket ticket(TokenView token, CentreView centre, boolean offline) {
    return new Ticket(body(token, centre, offline));
  }

  /// Another ticket with the same number, marked as a copy.
  public Ticket copy(TokenView token, CentreView centre, boolean offline) {
    var elements = new ArrayList<Element>();
    elements.add(COPY);
    elements.add(new Text("* COPY *", 2, true));
    rule(elements);
    elements.addAll(body(token, centre, offline));
    return new Ticket(elements);
  }

  /// The drawn texts that tickets use, most frequent first.
  public List<Drawn> fixedTexts(CentreView centre) {
    var texts = new ArrayList<Drawn>();
    texts.add(COME_WHEN_CALLED);
    texts.add(new Drawn(centre.name().ur(), CENTRE_DOTS, false));
    texts.add(AheadText.SOMEBODY);
    texts.add(FOLLOW_ON_PHONE);
    texts.add(AheadText.NOBODY);
    texts.add(COPY);
    texts.add(new Drawn(OFFLINE.ur(), OFFLINE_DOTS, false));
    texts.add(new Drawn(CARRIED_OVER.ur(), CARRIED_OVER_DOTS, false));
    texts.add(new Drawn(SAME_NUMBER.ur(), SAME_NUMBER_DOTS, false));
    centre.priorityClasses().stream()
        .skip(1)
        .forEach(name -> texts.add(new Drawn(name.name().ur(), CLASS_DOTS, false)));
    centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .forEach(service -> texts.add(new Drawn(service.name().ur(), SERVICE_DOTS, true)));
    return texts;
  }

  private List<Element> body(TokenView token, CentreView centre, boolean offline) {
    var paper = new ArrayList<Element>();
    bilingual(paper, centre.name(), CENTRE_DOTS, false);
    rule(paper);
    paper.add(new Text(token.number(), numberScale(token.number()), true));
    paper.add(new Feed(2 * GAP_DOTS));
    bilingual(paper, CatalogueNames.service(centre, token.asked().purpose()), SERVICE_DOTS, true);
    steps(paper, token, centre);
    CatalogueNames.classWorthSaying(centre, token.asked().priorityClass())
        .ifPresent(name -> bilingual(paper, name, CLASS_DOTS, false));
    rule(paper);
    paper.addAll(AheadText.of(token));
    paper.add(new Text(dayAndTime(token, centre), 1, false));
    if (token.holder().carriedOverSeconds() != null) {
      bilingual(paper, CARRIED_OVER, CARRIED_OVER_DOTS, false);
    }
    if (offline) {
      bilingual(paper, OFFLINE, OFFLINE_DOTS, false);
    }
    qr(paper, token);
    paper.add(COME_WHEN_CALLED);
    paper.add(new Text("Please come to the counter", 1, false));
    paper.add(new Text("when your number is called.", 1, false));
    return paper;
  }

  /// The other services of this number, so that nobody leaves after the first counter.
  private static void steps(List<Element> paper, TokenView token, CentreView centre) {
    var steps = steps(token);
    if (!steps.isEmpty()) {
      paper.add(new Feed(GAP_DOTS));
      bilingual(paper, SAME_NUMBER, SAME_NUMBER_DOTS, false);
    }
    steps.forEach(
        code -> bilingual(paper, CatalogueNames.service(centre, code), SERVICE_DOTS, true));
  }

  /// Without the journey itself, because its name is already printed above the steps.
  private static List<String> steps(TokenView token) {
    return Stream.concat(Stream.of(token.service()), token.asked().remaining().stream())
        .filter(code -> !code.equals(token.asked().purpose()))
        .toList();
  }

  private static void bilingual(List<Element> paper, LocalizedText text, int dots, boolean bold) {
    paper.add(new Drawn(text.ur(), dots, bold));
    if (!text.en().equals(text.ur())) {
      paper.add(new Text(text.en(), 1, bold));
    }
  }

  private static void rule(List<Element> paper) {
    paper.add(new Feed(GAP_DOTS));
    paper.add(new Rule());
    paper.add(new Feed(GAP_DOTS));
  }

  /// The largest scale that the paper's width allows.
  private int numberScale(String number) {
    return Math.clamp(dots / ((long) FONT_DOTS * number.length()), 1, SCALE_MAX);
  }

  private static String dayAndTime(TokenView token, CentreView centre) {
    return DAY_AND_TIME.format(token.issuedAt().atZone(centre.hours().zone()));
  }

  private void qr(List<Element> paper, TokenView token) {
    trackingUrl(token)
        .ifPresent(url -> {
          paper.add(new Feed(QUIET_DOTS));
          paper.add(new Qr(url, dots >= 512 ? 6 : 4));
          paper.add(new Feed(QUIET_DOTS));
          paper.add(FOLLOW_ON_PHONE);
          paper.add(new Text("Follow your turn on your phone", 1, false));
        });
    code(paper, token);
  }

  /// Prints the code that a kiosk asks for on a later day if the citizen waits in vain today.
  private static void code(List<Element> paper, TokenView token) {
    if (token.trackingCode() != null) {
      paper.add(new Text("Code " + token.trackingCode(), 1, false));
      paper.add(new Feed(GAP_DOTS));
    }
  }

  /// The address at which a phone follows the token, and the content of the QR code. Empty without
  /// a page for phones.
  public Optional<String> trackingUrl(TokenView token) {
    return publicUrl
        .filter(_ -> token.trackingCode() != null)
        .map(base -> base.toString().replaceFirst("/+$", "") + "/t/?c=" + token.trackingCode());
  }
}
