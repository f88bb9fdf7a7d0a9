package baari.engine.token;

/// What stands on a ticket and proves who holds it: the number, and a secret that cannot be
/// guessed.
public record TicketCode(TokenNumber number, String secret) {

  public boolean isOf(Token token) {
    return token.facts().number().equals(number) && isSecret(token.facts().trackingCode());
  }

  /// Takes equally long however much of it is right, so that nobody learns it letter by letter.
  private boolean isSecret(String kept) {
    int wrong = kept.length() ^ secret.length();
    for (int i = 0; i < Math.min(kept.length(), secret.length()); i++) {
      wrong |= kept.charAt(i) ^ secret.charAt(i);
    }
    return wrong == 0;
  }
}
