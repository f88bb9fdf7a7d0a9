package baari.engine.lease;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The numbers that are set aside for kiosks. Persistent and immutable.
///
/// @param byId all leases, also those of past days whose tokens may still be handed in
/// @param blocks the numbers that the last opened day set aside, by series: from the first number
///   of each lease to its last
public record Leases(PMap<String, Lease> byId, PMap<String, PSortedMap<Integer, Integer>> blocks) {
  /// How many days a kiosk may be offline and still hand in its tokens. Older leases are dropped.
  public static final int KEPT_DAYS = 7;

  public static final Leases NONE = new Leases(HashTreePMap.empty(), HashTreePMap.empty());

  /// Made from its parts, as a snapshot stores them.
  ///
  /// @param day the last opened day; null before the first
  public static Leases of(Collection<Lease> leases, @Nullable LocalDate day) {
    Leases all = NONE;
    for (Lease lease : leases) {
      all = lease.day().equals(day) ? all.granting(lease) : all.with(lease);
    }
    return all;
  }

  public @Nullable Lease get(String id) {
    return byId.get(id);
  }

  /// The leases of a business day.
  public Stream<Lease> of(LocalDate day) {
    return byId.values().stream().filter(lease -> lease.day().equals(day));
  }

  /// With a lease of the open day.
  public Leases granting(Lease lease) {
    PSortedMap<Integer, Integer> known = blocks(lease.series()).plus(lease.first(), lease.last());
    return new Leases(byId.plus(lease.id(), lease), blocks.plus(lease.series(), known));
  }

  /// With this lease in place of the one with the same id.
  public Leases with(Lease lease) {
    return new Leases(byId.plus(lease.id(), lease), blocks);
  }

  /// For a new day: no number of it is set aside yet.
  public Leases onNewDay(LocalDate today) {
    PMap<String, Lease> kept = byId;
    for (Lease lease : byId.values()) {
      if (lease.day().isBefore(today.minusDays(KEPT_DAYS))) {
        kept = kept.minus(lease.id());
      }
    }
    return new Leases(kept, HashTreePMap.empty());
  }

  /// The first number of a series, from `number` on, that is in no lease of today.
  public int firstFree(String series, int number) {
    PSortedMap<Integer, Integer> known = blocks(series);
    int free = number;
    for (Map.@Nullable Entry<Integer, Integer> block = known.floorEntry(free);
        block != null && block.getValue() >= free;
        block = known.floorEntry(free)) {
      free = block.getValue() + 1;
    }
    return free;
  }

  /// The first number of a series that is above all of today's leases.
  public int firstAbove(String series) {
    PSortedMap<Integer, Integer> known = blocks(series);
    return known.isEmpty() ? 1 : known.lastEntry().getValue() + 1;
  }

  private PSortedMap<Integer, Integer> blocks(String series) {
    PSortedMap<Integer, Integer> known = blocks.get(series);
    return known == null ? TreePMap.empty() : known;
  }
}
