package baari.engine.token;

/// Where a waiting token stands: with all who wait for a service, or alone for one counter.
public sealed interface Lane {

  /// Open to every counter whose work profile has the service.
  record OfService(String service) implements Lane {}

  /// Open to this counter only: a transfer named it.
  record OfCounter(String counter) implements Lane {}
}
