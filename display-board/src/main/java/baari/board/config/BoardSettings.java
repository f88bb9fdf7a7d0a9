package baari.board.config;

import java.util.Optional;

/// What the board is told at start, checked.
public record BoardSettings(
    FeedSettings feed,
    AnnounceRule announce,
    Optional<SignSettings> sign,
    Optional<GpioSettings> gpio) {}
