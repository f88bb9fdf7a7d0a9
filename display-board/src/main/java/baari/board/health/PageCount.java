package baari.board.health;

import jakarta.inject.Singleton;

/// Whether the screens of the hall have this board's page open. When screens are named, all of them
/// must have it open. Otherwise one is enough, once a screen had it open. A screen that closed the
/// page or never opened it shows nothing.
///
/// Runs on the loop.
@Singleton
public final class PageCount {
  private final Screens screens;
  private int open;
  private boolean seen;

  PageCount(Screens screens) {
    this.screens = screens;
  }

  /// @param showing how many screens have the page open, each counted once
  public void now(int showing) {
    open = showing;
    seen |= showing > 0;
  }

  boolean isExpected() {
    return seen || screens.named() > 0;
  }

  boolean isOpen() {
    return open >= Math.max(1, screens.named());
  }
}
