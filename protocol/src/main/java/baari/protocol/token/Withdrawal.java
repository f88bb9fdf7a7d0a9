package baari.protocol.token;

import org.jspecify.annotations.Nullable;

/// The body of `POST /centres/{centre}/tokens/withdraw`: withdraws a tap whose token no citizen
/// holds.
///
/// @param key the `Idempotency-Key` with which the kiosk asked for a token; JSON may leave it out
public record Withdrawal(@Nullable String key) {}
