package baari.protocol.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that a device is made of: its printer, a sign.
///
/// @param name lower-case letters, digits and `-`, at most 40
/// @param works whether it does what the citizen needs of it
/// @param trouble the one thing a person would mend first, such as `paper-out` or `paper-near-end`,
///   written like a name; `none` when there is nothing
/// @param lastGood when it last answered as it should; absent when it never has since the start
public record DevicePart(String name, boolean works, String trouble, @Nullable Instant lastGood) {}
