package baari.bench.load;

/// What a counter of the full cycle sends.
public record CounterRequests(
    RequestTemplate next, RequestTemplate start, RequestTemplate complete) {}
