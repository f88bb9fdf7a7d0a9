package baari.bench.load;

/// The requests of a counter in the full cycle.
public record CounterRequests(
    RequestTemplate next, RequestTemplate start, RequestTemplate complete) {}
