package baari.protocol.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of a device, for example its printer or a sign.
///
/// @param name lower-case letters, digits and `-`, at most 40
/// @param works whether it does what citizens need from it
/// @param trouble the problem that a person should fix first, for example `paper-out` or
///   `paper-near-end`, written like a name; `none` if there is no problem
/// @param lastGood when it last answered correctly; absent if it has not since the start
public record DevicePart(String name, boolean works, String trouble, @Nullable Instant lastGood) {}
