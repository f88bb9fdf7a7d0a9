package baari.protocol.lease;

import java.util.List;

/// The body of `POST /centres/{centre}/leases/{lease}/tokens`: the tokens that a kiosk gave from
/// this lease while it could not reach the server.
///
/// @param tokens in the order of their numbers, 1 to 50
public record HandIn(List<HandInToken> tokens) {
  public static final int TOKENS_MAX = 50;
}
