package baari.board.config;

import baari.client.feed.FeedSettings;
import java.util.List;
import java.util.Optional;

/// The board's settings at the start, already checked.
///
/// @param device the name of this board that the supervisor sees
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
