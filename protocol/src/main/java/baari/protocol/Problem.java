package baari.protocol;

/// An RFC 9457 answer (`application/problem+json`) to a request that was refused and changed
/// nothing.
///
/// @param type stable; a path, for example `/problems/counter-not-open`
/// @param title one sentence for a person, in the language of `Accept-Language`
/// @param status the HTTP status
/// @param detail the exact cause, in the same language; may be empty
public record Problem(String type, String title, int status, String detail) {}
