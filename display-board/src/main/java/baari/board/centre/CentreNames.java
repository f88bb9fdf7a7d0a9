package baari.board.centre;

import baari.protocol.CentreView;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The centre as the server last described it. It is kept while the server is away.
@Singleton
public final class CentreNames {
  private volatile @Nullable CentreView centre;

  public Optional<CentreView> centre() {
    return Optional.ofNullable(centre);
  }

  /// Whether these names belong to this configuration (`StateView.configuration`).
  boolean know(int configuration) {
    return centre().filter(known -> known.configuration() == configuration).isPresent();
  }

  void learn(CentreView learned) {
    centre = learned;
  }

  /// The counter's number on the hall's signs; its id while the number is not known.
  public String counterNumber(String counterId) {
    return centre()
        .flatMap(known ->
            known.counters().stream().filter(counter -> counter.id().equals(counterId)).findFirst())
        .map(counter -> Integer.toString(counter.number()))
        .orElse(counterId);
  }
}
