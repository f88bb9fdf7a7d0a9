package baari.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Simulates a person who guesses passwords: it sends one wrong sign-in as soon as the previous one
/// is answered, each with a new name.
public final class WrongSignIns implements Conversation {
  private final String name;
  private int tries;

  /// @param name the start of all its names
  public WrongSignIns(String name) {
    this.name = name;
  }

  @Override
  public void ask(ByteBuffer out) {
    String form = "j_username=%s-%d&j_password=wrong".formatted(name, ++tries);
    String request =
        """
        POST /j_security_check HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(form.length(), form);
    out.put(request.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void answered(int status, ByteBuffer body, long nanos) {
    if (status != 401 && status != 429) {
      throw new IllegalStateException("a wrong sign-in was answered with " + status);
    }
  }
}
