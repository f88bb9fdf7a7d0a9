package baari.drivers.device.printer;

import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Feed;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Rule;
import baari.drivers.device.printer.Ticket.Text;
import java.util.List;

/// A ticket as a citizen gets it, with a large number, each line in both languages, and the code to
/// follow the queue.
final class SampleTicket {
  private SampleTicket() {}

  static Ticket bilingual() {
    return new Ticket(
        List.of(
            new Drawn("ای خدمت مرکز لاہور", 40, true),
            new Text("e-Khidmat Markaz Lahore", 1, true),
            new Feed(12),
            new Rule(),
            new Feed(18),
            new Drawn("آپ کا ٹوکن نمبر", 34, false),
            new Text("Your token", 1, false),
            new Feed(4),
            new Text("D-042", 7, true),
            new Feed(16),
            new Drawn("ڈومیسائل سرٹیفکیٹ", 40, true),
            new Text("Domicile Certificate", 2, false),
            new Feed(14),
            new Rule(),
            new Feed(18),
            new Drawn("آپ سے پہلے ۱۲ افراد", 34, false),
            new Text("12 people ahead of you", 1, false),
            new Feed(20),
            new Qr("https://baari.example/t/9gT4xKp2", 6),
            new Feed(24),
            new Drawn("نمبر پکارے جانے تک ہال میں تشریف رکھیں", 32, false),
            new Text("Please wait in the hall until you are called", 1, false),
            new Feed(12),
            new Text("Mon 23 Nov 2026  10:42", 1, false)));
  }
}
