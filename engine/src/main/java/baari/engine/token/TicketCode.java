package baari.engine.token;

/// What is printed on a ticket and proves that somebody holds it: the number, and a secret that
/// cannot be guessed.
public record TicketCode(TokenNumber number, String secret) {

  public boolean isOf(Token token) {
    return token.facts().number().equals(number) && isSecret(token.facts().trackingCode());
  }

  /// Takes the same time however many letters are right, so that nobody can find the secret letter
  /// by letter.
  private boolean isSecret(String kept) {
    int wrong = kept.length() ^ secret.length();
    for (int i = 0; i < Math.min(kept.length(), secret.length()); i++) {
      wrong |= kept.charAt(i) ^ secret.charAt(i);
    }
    return wrong == 0;
  }
}
