package baari.protocol.device;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A device of the hall, as the supervisor sees it.
///
/// In JSON all parts are one flat object.
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

  /// Its condition, as the server sees it.
  ///
  /// @param state `silent` when it has not reported for 30 s, `trouble` when a part does not work
  ///   or its clock is wrong, otherwise `ok`
  /// @param since since when it has been in this state
  /// @param alarm whether somebody has to go there
  /// @param reasons what is wrong, for example `silent`, `clock`, `printer`
  public record Condition(String state, Instant since, boolean alarm, List<String> reasons) {}
}
