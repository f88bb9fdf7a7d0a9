package baari.drivers.simulator.printer.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pictures that a printer keeps: in RAM, in permanent memory, and the older numbered ones.
public final class PictureMemories {
  private static final int RAM_BYTES = 64 * 1_024;
  private static final int NV_BYTES = 256 * 1_024;

  /// One memory with keys.
  public static final class Keyed {
    private final Map<String, Dots> pictures = new LinkedHashMap<>();
    private int capacity;
    private int writes;

    Keyed(int capacity) {
      this.capacity = capacity;
    }

    public synchronized int left() {
      return capacity - pictures.values().stream().mapToInt(Dots::bytes).sum();
    }

    /// Drops a picture that does not fit, without any report.
    public synchronized void define(String key, Dots picture) {
      pictures.remove(key);
      if (picture.bytes() <= left()) {
        pictures.put(key, picture);
        writes++;
      }
    }

    public synchronized Map<String, Dots> pictures() {
      return new LinkedHashMap<>(pictures);
    }

    public synchronized void delete(String key) {
      pictures.remove(key);
    }

    public synchronized void clear() {
      pictures.clear();
    }

    public synchronized void limit(int bytes) {
      capacity = bytes;
    }

    public synchronized int writes() {
      return writes;
    }
  }

  public final Keyed ram = new Keyed(RAM_BYTES);
  public final Keyed nv = new Keyed(NV_BYTES);

  /// `FS q`.
  private final List<Dots> numbered = new ArrayList<>();

  public synchronized void number(List<Dots> pictures) {
    numbered.clear();
    numbered.addAll(pictures);
  }

  public synchronized List<Dots> numbered() {
    return List.copyOf(numbered);
  }
}
