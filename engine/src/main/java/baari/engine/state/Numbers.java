package baari.engine.state;

import baari.engine.lease.Leases;
import baari.engine.offer.IssuingState;
import baari.engine.token.TokenNumber;
import java.time.LocalDate;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What is known of the numbers of a day.
///
/// @param last up to where they have run, by series; what is leased beyond it is passed over when
///   they reach it
/// @param issuing what counts against the limits on issuing
/// @param leases those that kiosks may give by themselves
public record Numbers(PMap<String, Integer> last, IssuingState issuing, Leases leases) {
  static final Numbers NONE = new Numbers(HashTreePMap.empty(), IssuingState.NEW, Leases.NONE);

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
