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
/// @param byId the leases of past days too, as long as they may be handed in
/// @param blocks the numbers that the last opened day set aside, by series: the last number of a
///   lease by its first
public record Leases(PMap<String, Lease> byId, PMap<String, PSortedMap<Integer, Integer>> blocks) {
  /// How long a kiosk may be away and still hand in what it gave; older leases are forgotten.
  public static final int KEPT_DAYS = 7;

  public static final Leases NONE = new Leases(HashTreePMap.empty(), HashTreePMap.empty());

  /// From its parts, as a snapshot keeps them.
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

  /// Those of a business day.
  public Stream<Lease> of(LocalDate day) {
    return byId.values().stream().filter(lease -> lease.day().equals(day));
  }

  /// With a lease of the open day.
  public Leases granting(Lease lease) {
    PSortedMap<Integer, Integer> known = blocks(lease.series()).plus(lease.first(), lease.last());
    return new Leases(byId.plus(lease.id(), lease), blocks.plus(lease.series(), known));
  }

  /// With a lease in place of the one of its id.
  public Leases with(Lease lease) {
    return new Leases(byId.plus(lease.id(), lease), blocks);
  }

  /// Of a new day: no number of it is set aside yet.
  public Leases onNewDay(LocalDate today) {
    PMap<String, Lease> kept = byId;
    for (Lease lease : byId.values()) {
      if (lease.day().isBefore(today.minusDays(KEPT_DAYS))) {
        kept = kept.minus(lease.id());
      }
    }
    return new Leases(kept, HashTreePMap.empty());
  }

  /// The first number of a series, from `number` on, that today's leases leave free.
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
