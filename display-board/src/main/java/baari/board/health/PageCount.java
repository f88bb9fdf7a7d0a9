package baari.board.health;

import jakarta.inject.Singleton;

/// Whether a screen of the hall has this board's page open, where one is named or once one had: a
/// screen that closed, or never came up, shows nothing.
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

  /// @param pages how many screens have it open
  public void now(int pages) {
    open = pages;
    seen |= pages > 0;
  }

  boolean isExpected() {
    return seen || screens.areNamed();
  }

  boolean isOpen() {
    return open > 0;
  }
}
