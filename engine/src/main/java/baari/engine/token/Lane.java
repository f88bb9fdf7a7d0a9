package baari.engine.token;

/// Where a token waits: with all tokens for a service, or only for one counter.
public sealed interface Lane {

  /// Every counter whose work profile has the service may call from it.
  record OfService(String service) implements Lane {}

  /// Only this counter may call from it: a transfer named the counter.
  record OfCounter(String counter) implements Lane {}
}
