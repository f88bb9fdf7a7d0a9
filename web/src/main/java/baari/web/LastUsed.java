package baari.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that keeps the entries used last, so that callers who make up new keys cannot fill the
/// memory. Not for several threads at once.
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
