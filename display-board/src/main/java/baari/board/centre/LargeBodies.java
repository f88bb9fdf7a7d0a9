package baari.board.centre;

import baari.protocol.Problem;
import baari.web.ProblemWriter;
import baari.web.body.BodyLimit;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/// Bodies of more than 4 KiB are refused.
@Singleton
final class LargeBodies {
  private static final int BODY_BYTES_MAX = 4 * 1024;

  @Produces
  @Singleton
  BodyLimit limit(Config config, ProblemWriter problems) {
    var tooLarge = new Problem("/problems/too-large", "The request is too large", 413, "");
    return new BodyLimit(
        BODY_BYTES_MAX, config, context -> problems.answer(context, _ -> tooLarge));
  }
}
