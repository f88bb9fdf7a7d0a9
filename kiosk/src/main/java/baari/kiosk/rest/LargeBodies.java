package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;
import baari.web.ProblemWriter;
import baari.web.body.BodyLimit;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/// Bodies of more than 16 KiB are refused.
final class LargeBodies {
  private static final int BODY_BYTES_MAX = 16 * 1024;

  private LargeBodies() {}

  @Produces
  @Singleton
  static BodyLimit limit(ProblemWriter problems, Config config) {
    return new BodyLimit(
        BODY_BYTES_MAX, config, context -> problems.answer(context, TapRefusal.TOO_LARGE::problem));
  }
}
