package baari.access.pause;

import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/// Why a sign-in was not checked: too many wrong ones came before it, or too many wait.
public final class SignInPause {
  private static final String WAIT_SECONDS = "wait-seconds";

  private SignInPause() {}

  public static AuthenticationFailedException of(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new AuthenticationFailedException(Map.of(WAIT_SECONDS, seconds));
  }

  /// How long to wait before the next try; empty when this one was checked and was wrong.
  public static OptionalLong waitSeconds(AuthenticationFailedException failed) {
    Long seconds = failed.getAttribute(WAIT_SECONDS);
    return seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds);
  }
}
