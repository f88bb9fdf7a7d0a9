package baari.board.live;

import baari.web.connection.Network;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The open pages, ordered by when they were last heard, oldest first. There is a limit for each
/// network and for all networks together. One more page replaces the oldest page of its network or
/// of the network with the most pages. A screen of the hall is replaced last. So a person who opens
/// many pages in the waiting hall's network cannot lock the TV out.
///
/// Runs on the loop.
final class OpenPages {
  static final int TOTAL = 32;
  static final int PER_NETWORK = 8;

  private final Map<String, Page> pages = new LinkedHashMap<>();

  /// @param remote the IP address of the page
  /// @param isScreen whether the page is a screen of the hall
  private record Page(String remote, boolean isScreen, LiveClient client) {
    String network() {
      return Network.of(remote);
    }
  }

  void open(String id, String remote, boolean isScreen, LiveClient client) {
    var page = new Page(remote, isScreen, client);
    if (count(page.network()) >= PER_NETWORK) {
      closeOneOf(page.network());
    } else if (pages.size() >= TOTAL) {
      closeOneOf(mostFrequent());
    }
    pages.put(id, page);
  }

  void closed(String id) {
    pages.remove(id);
  }

  /// The page has painted a call or answered a ping.
  void heard(String id) {
    Page page = pages.remove(id);
    if (page != null) {
      page.client().heard();
      pages.put(id, page);
    }
  }

  /// The page, if it is one of the hall's screens.
  Optional<LiveClient> screen(String id) {
    return Optional.ofNullable(pages.get(id)).filter(Page::isScreen).map(Page::client);
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /// How many of the hall's screens have a page open. Several pages of one screen count once.
  int screens() {
    return Math.toIntExact(
        pages.values().stream().filter(Page::isScreen).map(Page::remote).distinct().count());
  }

  void forEach(Consumer<LiveClient> action) {
    pages.values().forEach(page -> action.accept(page.client()));
  }

  private long count(String network) {
    return pages.values().stream().filter(page -> page.network().equals(network)).count();
  }

  private String mostFrequent() {
    return pages.values().stream()
        // Keeps the order, so that among networks with equally many pages the one silent for
        // longest comes first.
        .collect(Collectors.groupingBy(Page::network, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private void closeOneOf(String network) {
    pages.entrySet().stream()
        .filter(page -> page.getValue().network().equals(network))
        .min(Comparator.comparing(page -> page.getValue().isScreen()))
        .ifPresent(page -> {
          pages.remove(page.getKey());
          page.getValue().client().close();
        });
  }
}
