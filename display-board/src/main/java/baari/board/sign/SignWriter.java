package baari.board.sign;

import baari.board.centre.CentreNames;
import baari.board.device.DeviceGuard;
import baari.board.device.Sign;
import baari.board.health.ShownReport;
import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import java.time.Duration;

/// Writes the rota's choice on one sign, and watches until it has been sent.
final class SignWriter implements SignRota.SignFace {
  /// The interval at which it checks whether a text has been sent, and the number of checks before
  /// it gives up.
  static final Duration LOOK_EVERY = Duration.ofMillis(20);

  static final int LOOKS = 150;

  private final Sign sign;
  private final CentreNames names;
  private final ShownReport report;
  private final boolean reports;
  private final Loop loop;
  private String wanted = "";

  /// @param reports whether a call on this sign counts as shown to the hall
  SignWriter(Sign sign, CentreNames names, ShownReport report, boolean reports, Loop loop) {
    this.sign = sign;
    this.names = names;
    this.report = report;
    this.reports = reports;
    this.loop = loop;
  }

  @Override
  public void show(CallView call, boolean flash) {
    write(sign.text().of(call.number(), names.counterNumber(call.counter())), flash);
    if (reports) {
      look(wanted, call.sequence(), LOOKS);
    }
  }

  @Override
  public void blank() {
    write("", false);
  }

  private void write(String text, boolean flash) {
    wanted = text;
    DeviceGuard.attempt("sign " + sign.id(), () -> sign.board().show(text, flash));
  }

  private void look(String text, long sequence, int looks) {
    if (sign.board().status().sent().equals(text)) {
      report.shown(sequence, ShownReport.Surface.SIGN, 0);
    } else if (looks > 0 && wanted.equals(text)) {
      loop.after(LOOK_EVERY, () -> look(text, sequence, looks - 1));
    }
  }
}
