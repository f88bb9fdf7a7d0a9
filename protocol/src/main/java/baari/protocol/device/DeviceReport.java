package baari.protocol.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The body of `POST /centres/{centre}/devices/{device}/health`, sent every ten seconds and when
/// something changes.
///
/// @param version the program's version
/// @param at the device's clock, which the server compares with its own
/// @param parts at most 128: a sign, a button box, a lamp and a button for each of 32 counters
/// @param figures counts by name, at most 128, for example `ownNumbers`, `owed`
public record DeviceReport(
    DeviceKind kind,
    String version,
    Instant at,
    List<DevicePart> parts,
    Map<String, Integer> figures) {
  public static final int PARTS_MAX = 128;
}
