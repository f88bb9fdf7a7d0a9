package baari.protocol.device;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A device of the hall as the supervisor sees it.
///
/// Its parts are one flat object in JSON.
///
/// @param lastHeard when it reported last
/// @param clockDriftMillis by how much its clock is ahead of the server's
public record DeviceView(
    String device,
    DeviceKind kind,
    String version,
    @JsonUnwrapped Condition condition,
    Instant lastHeard,
    long clockDriftMillis,
    List<DevicePart> parts,
    Map<String, Integer> figures) {

  /// How it is, as the server sees it.
  ///
  /// @param state `ok`, `silent` when it has not reported for 30 s, else `trouble` with a part that
  ///   does not work or a clock that is off
  /// @param since when it came to be so
  /// @param alarm whether somebody has to go there
  /// @param reasons what is wrong, such as `silent`, `clock`, `printer`
  public record Condition(String state, Instant since, boolean alarm, List<String> reasons) {}
}
