package baari.board.config;

import java.util.Optional;

/// What the board is told at start, checked.
///
/// @param device what the supervisor sees this board called
public record BoardSettings(
    String device,
    FeedSettings feed,
    AnnounceRule announce,
    Optional<SignSettings> sign,
    Optional<GpioSettings> gpio) {}
