package baari.protocol.lease;

import java.util.List;

/// The answer to a hand-in. A repeated hand-in gets the same answer and changes nothing.
///
/// @param tokens the ids of all that were handed in, in the order of the request
public record HandedIn(String lease, List<String> tokens) {}
