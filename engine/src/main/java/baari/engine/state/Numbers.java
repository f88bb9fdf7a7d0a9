package baari.engine.state;

import baari.engine.lease.Leases;
import baari.engine.offer.IssuingState;
import baari.engine.token.TokenNumber;
import java.time.LocalDate;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What is known about the numbers of a day.
///
/// @param last how far the numbers of each series have run; leased numbers after it are skipped
///   when the series reaches them
/// @param issuing what counts against the limits on issuing
/// @param leases the numbers that kiosks may give by themselves
public record Numbers(PMap<String, Integer> last, IssuingState issuing, Leases leases) {
  static final Numbers NONE = new Numbers(HashTreePMap.empty(), IssuingState.NEW, Leases.NONE);

  public static Numbers of(Map<String, Integer> last, IssuingState issuing, Leases leases) {
    return new Numbers(HashTreePMap.from(last), issuing, leases);
  }

  Numbers with(TokenNumber number) {
    return new Numbers(last.plus(number.series(), number.number()), issuing, leases);
  }

  Numbers with(IssuingState changed) {
    return new Numbers(last, changed, leases);
  }

  Numbers with(Leases changed) {
    return new Numbers(last, issuing, changed);
  }

  Numbers onNewDay(LocalDate today) {
    return new Numbers(HashTreePMap.empty(), issuing.onNewDay(), leases.onNewDay(today));
  }
}
