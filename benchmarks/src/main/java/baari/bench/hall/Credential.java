package baari.bench.hall;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The identity of a caller, as the value of an `Authorization` header.
///
/// @param header empty to send none
public record Credential(String header) {
  /// The citizen in front of the kiosk.
  public static final Credential NOBODY = new Credential("");

  /// A device with its key.
  public static Credential device(String key) {
    return new Credential("Bearer " + key);
  }

  /// A member of staff of the demo.
  public static Credential staff(String account) {
    byte[] pair = (account + ":" + Hall.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return new Credential("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /// The demo's agent at `counter`; counters are numbered from 1.
  public static Credential agent(int counter) {
    return staff("agent" + counter);
  }
}
