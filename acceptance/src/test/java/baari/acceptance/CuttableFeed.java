package baari.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/// The live feed of one page. A test can cut and restore it while the server keeps running.
final class CuttableFeed {
  private final Page page;
  private final List<WebSocketRoute> open = new ArrayList<>();
  private boolean isCut;

  private CuttableFeed(Page page) {
    this.page = page;
  }

  /// Controls the feeds that the page opens from now on.
  static CuttableFeed of(Page page) {
    var feed = new CuttableFeed(page);
    page.routeWebSocket(url -> url.contains("/feed"), feed::opened);
    return feed;
  }

  private void opened(WebSocketRoute socket) {
    if (isCut) {
      socket.close();
      return;
    }
    socket.connectToServer();
    open.add(socket);
  }

  /// From now on the page has no feed, however often it tries.
  void cut() {
    isCut = true;
    open.forEach(WebSocketRoute::close);
    open.clear();
  }

  /// The page may have a feed again and tries at once.
  void mend() {
    isCut = false;
    page.evaluate("dispatchEvent(new Event('online'))");
  }
}
