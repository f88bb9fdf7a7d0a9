package baari.protocol;

/// How many wait for a service.
public record WaitingView(String service, int count) {}
