package baari.board.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The open pages, the one that was heard longest ago first. An address, or all of them, may have
/// only so many; one more takes the place of the first of that address, or of the address that has
/// the most. So whoever opens pages in the waiting hall's network cannot lock the TV out.
///
/// Runs on the loop.
final class OpenPages {
  static final int TOTAL = 32;
  static final int PER_ADDRESS = 8;

  private final Map<String, Page> pages = new LinkedHashMap<>();

  /// @param address who has it open
  /// @param isScreen whether it is one of the hall's
  private record Page(String address, boolean isScreen, LiveClient client) {}

  void open(String id, String address, boolean isScreen, LiveClient client) {
    if (count(address) >= PER_ADDRESS) {
      closeOneOf(address);
    } else if (pages.size() >= TOTAL) {
      closeOneOf(mostFrequent());
    }
    pages.put(id, new Page(address, isScreen, client));
  }

  void closed(String id) {
    pages.remove(id);
  }

  /// The page is there: it has painted a call, or answered a ping.
  void heard(String id) {
    Page page = pages.remove(id);
    if (page != null) {
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

  int screens() {
    return Math.toIntExact(pages.values().stream().filter(Page::isScreen).count());
  }

  void forEach(Consumer<LiveClient> action) {
    pages.values().forEach(page -> action.accept(page.client()));
  }

  private long count(String address) {
    return pages.values().stream().filter(page -> page.address().equals(address)).count();
  }

  private String mostFrequent() {
    return pages.values().stream()
        // In their order, so that of addresses with as many pages it is the most silent one.
        .collect(Collectors.groupingBy(Page::address, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private void closeOneOf(String address) {
    pages.entrySet().stream()
        .filter(page -> page.getValue().address().equals(address))
        .findFirst()
        .ifPresent(page -> {
          pages.remove(page.getKey());
          page.getValue().client().close();
        });
  }
}
