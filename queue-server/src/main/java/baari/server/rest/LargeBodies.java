package baari.server.rest;

import baari.web.body.BodyLimit;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/// Bodies of more than 64 KiB are refused.
@Singleton
class LargeBodies {
  private static final int BODY_BYTES_MAX = 64 * 1024;

  @Produces
  @Singleton
  BodyLimit limit(Config config, EarlyRefusals refusals) {
    return new BodyLimit(BODY_BYTES_MAX, config, context -> refusals.answer(context, tooLarge()));
  }

  private static ProblemException tooLarge() {
    return new ProblemException("too-large", 413, BODY_BYTES_MAX / 1024 + " KiB");
  }
}
