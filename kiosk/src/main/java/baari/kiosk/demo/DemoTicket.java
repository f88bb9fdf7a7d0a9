package baari.kiosk.demo;

import baari.drivers.simulator.printer.paper.SimulatedTicket;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of the demo's paper.
///
/// @param number the token's number; empty when the paper carries none
/// @param text what was printed as text; Urdu is drawn and stands in the picture only
/// @param qr what the QR codes say
/// @param copy whether it says that it is a copy
/// @param png where the picture is
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
