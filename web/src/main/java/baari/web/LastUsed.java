package baari.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that keeps only the entries that were used last, so that callers who invent new keys
/// cannot fill the memory. Only one thread may use it at a time.
public final class LastUsed<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /// @param most how many it keeps
  public LastUsed(int most) {
    super(64, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
