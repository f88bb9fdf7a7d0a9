package baari.kiosk.demo;

import baari.drivers.simulator.printer.paper.SimulatedTicket;
import java.util.List;
import java.util.regex.Pattern;

/// A printed paper of the demo.
///
/// @param number the token's number; empty when the paper has none
/// @param text what was printed as text; Urdu is drawn, so it is only in the picture
/// @param qr the content of the QR codes
/// @param copy whether the paper is marked as a copy
/// @param png the path of the picture
record DemoTicket(String number, List<String> text, List<String> qr, boolean copy, String png) {
  private static final Pattern NUMBER = Pattern.compile("\\p{Upper}{1,3}-\\d+");

  static DemoTicket of(SimulatedTicket paper) {
    var lines = paper.lines().stream().map(String::strip).toList();
    return new DemoTicket(
        lines.stream().filter(line -> NUMBER.matcher(line).matches()).findFirst().orElse(""),
        lines,
        paper.qrData(),
        lines.stream().anyMatch(line -> line.contains("COPY")),
        "/demo/printer/" + paper.number() + ".png");
  }
}
