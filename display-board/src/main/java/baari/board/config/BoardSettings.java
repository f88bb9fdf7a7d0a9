package baari.board.config;

import baari.client.feed.FeedSettings;
import java.util.List;
import java.util.Optional;

/// What the board is told at start, checked.
///
/// @param device what the supervisor sees this board called
public record BoardSettings(
    String device,
    FeedSettings feed,
    AnnounceRule announce,
    List<BusSettings> buses,
    List<SignSettings> signs,
    List<ButtonBoxSettings> buttonBoxes,
    Optional<GpioSettings> gpio) {
  public BoardSettings {
    buses = List.copyOf(buses);
    signs = List.copyOf(signs);
    buttonBoxes = List.copyOf(buttonBoxes);
  }
}
