package baari.board.health;

import jakarta.inject.Singleton;

/// Whether a page of this board is open, once one was: a screen that closed shows nothing.
///
/// Runs on the loop.
@Singleton
public final class PageCount {
  private int open;
  private boolean seen;

  public void now(int pages) {
    open = pages;
    seen |= pages > 0;
  }

  boolean isExpected() {
    return seen;
  }

  boolean isOpen() {
    return open > 0;
  }
}
