package baari.engine.ahead;

import baari.engine.counter.Counter;
import baari.engine.offer.Catalogue;
import baari.engine.rule.CallOrder;
import baari.engine.rule.LaneQueue;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.Rank;
import baari.engine.token.Token;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// Counts the tokens that are called before a token that waits or is just being issued.
///
/// If none of these calls overtakes anybody, the tokens that the score puts before it are counted
/// by their places in the queues. That costs the same however many wait, and it is enough for
/// nearly every new token. Otherwise the calls are played one by one.
public final class AheadCount {
  private final CentreState state;
  private final LaneQueue.Standing who;
  private final Lane lane;
  private final boolean isFront;
  private final int maxOvertakes;
  private final Instant now;

  /// Whether the token is just being issued and has no head start. Then every token that came
  /// before it is called before it.
  private final boolean isNewcomer;

  private AheadCount(
      CentreState state, LaneQueue.Standing who, Lane lane, boolean isFront, Instant at) {
    this.state = state;
    this.who = who;
    this.lane = lane;
    this.isFront = isFront;
    this.maxOvertakes = state.configuration().maxOvertakes();
    this.now = at.truncatedTo(ChronoUnit.MILLIS); // ranks have the same precision
    this.isNewcomer = who.rank().waitingSince().equals(now) && who.claim().base() == 0 && !isFront;
  }

  public static PeopleAhead of(CentreState state, Token.Waiting token, Instant now) {
    LaneQueue.Standing who = LaneQueue.Standing.of(token.facts());
    return new AheadCount(state, who, token.lane(), token.sentToFront(), now).count();
  }

  /// For a token that is about to join a lane.
  public static PeopleAhead of(
      CentreState state, LaneQueue.Standing newcomer, Lane lane, Instant now) {
    return new AheadCount(state, newcomer, lane, false, now).count();
  }

  /// For many tokens, by id. The calls of the open counters are played once for all of them.
  public static Map<String, PeopleAhead> of(
      CentreState state, Collection<Token.Waiting> tokens, Instant now) {
    Map<String, PeopleAhead> ahead = new HashMap<>();
    Set<List<String>> played = new HashSet<>();
    for (Counter counter : state.counters().values()) {
      boolean hasOwn = state.lanes().containsKey(new Lane.OfCounter(counter.id()));
      if (counter.isOpen() && (hasOwn || played.add(counter.services()))) {
        var calls =
            new CallOrder(state.queuesOf(counter), state.configuration().maxOvertakes(), now);
        int before = 0;
        for (LaneQueue.@Nullable Standing next = calls.next(); next != null; next = calls.next()) {
          ahead.merge(next.token(), new PeopleAhead(before++, true), PeopleAhead::fewer);
        }
      }
    }
    tokens.forEach(token -> ahead.computeIfAbsent(token.id(), _ -> of(state, token, now)));
    return ahead;
  }

  private PeopleAhead count() {
    return switch (lane) {
      case Lane.OfCounter(String counter) -> {
        boolean isOpen = state.counter(counter).isOpen();
        yield new PeopleAhead(
            before(isOpen ? open(counter) : configured(counter), counter), isOpen);
      }
      case Lane.OfService(String service) ->
          openFor(service)
              .map(count -> new PeopleAhead(count, true))
              .orElseGet(() -> new PeopleAhead(configuredFor(service), false));
    };
  }

  private Optional<Integer> openFor(String service) {
    return state.issuing().isSuspended(service)
        ? Optional.empty()
        : fewest(service, state.counterSet().openProfiles(), this::open);
  }

  /// If no counter is configured for the service any more, only the service's own lane counts.
  private int configuredFor(String service) {
    return fewest(service, state.configuration().profiles(), this::configured)
        .orElseGet(() -> before(List.of(service), null));
  }

  private List<String> open(String counter) {
    Counter known = state.counter(counter);
    return known.isOpen() ? known.services() : List.of();
  }

  private List<String> configured(String counter) {
    Catalogue.CounterPlan plan = state.catalogue().counters().get(counter);
    return plan == null ? List.of() : plan.services();
  }

  /// Counters with the same profile differ only by the tokens that a transfer sent to one of them.
  ///
  /// @param profiles how many counters have each profile
  private Optional<Integer> fewest(
      String service, Map<List<String>, Integer> profiles, Function<String, List<String>> profile) {
    int fewest = Integer.MAX_VALUE;
    Map<List<String>, Integer> apart = Map.of();
    if (state.tokenSet().counterLanes() > 0) {
      apart = new HashMap<>();
      for (Lane other : state.lanes().keySet()) {
        if (other instanceof Lane.OfCounter(String counter)
            && profile.apply(counter).contains(service)) {
          apart.merge(profile.apply(counter), 1, Integer::sum);
          fewest = Math.min(fewest, before(profile.apply(counter), counter));
        }
      }
    }
    for (Map.Entry<List<String>, Integer> counters : profiles.entrySet()) {
      List<String> services = counters.getKey();
      if (services.contains(service)
          && (apart.isEmpty() || counters.getValue() > apart.getOrDefault(services, 0))) {
        fewest = Math.min(fewest, before(services, null));
      }
    }
    return fewest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(fewest);
  }

  /// How many tokens a counter with these services calls before this one.
  ///
  /// @param counter the counter whose own lane counts too; null for none
  private int before(List<String> services, @Nullable String counter) {
    List<LaneQueue> queues = new ArrayList<>(services.size() + 1);
    for (String service : services) {
      Lane each = new Lane.OfService(service);
      if (!state.issuing().isSuspended(service) || each.equals(lane)) {
        addTo(queues, each);
      }
    }
    if (counter != null) {
      addTo(queues, new Lane.OfCounter(counter));
    }
    int byPlace = new Places(queues).count();
    return byPlace >= 0 ? byPlace : played(queues);
  }

  private void addTo(List<LaneQueue> queues, Lane each) {
    LaneQueue queue = state.lanes().get(each);
    if (queue != null) {
      queues.add(queue);
    }
  }

  private int played(List<LaneQueue> queues) {
    LaneQueue own = state.lane(lane);
    List<LaneQueue> joined = new ArrayList<>(queues);
    joined.remove(own);
    joined.add(own.with(who, isFront));
    var calls = new CallOrder(joined, maxOvertakes, now);
    int before = 0;
    for (LaneQueue.@Nullable Standing next = calls.next();
        next != null && !next.token().equals(who.token());
        next = calls.next()) {
      before++;
    }
    return before;
  }

  /// Counts the tokens of some queues that the score puts before this one.
  private final class Places {
    private final List<LaneQueue> queues;
    private final long score = who.claim().score(who.rank().waitingSince(), now);
    private int count;
    private Instant latestBefore = Instant.MIN;
    private Instant earliestBehind = who.rank().waitingSince();

    Places(List<LaneQueue> queues) {
      this.queues = queues;
    }

    /// Negative when somebody is at the bound, or could reach it: a token that is called later but
    /// waits longer than one that is called before.
    int count() {
      for (LaneQueue queue : queues) {
        boolean isAtBound = queue.mostOvertaken() >= maxOvertakes;
        if (allCameBefore(queue, isAtBound)) {
          count += queue.size();
          continue;
        }
        if (isAtBound) {
          return -1;
        }
        add(queue.front(), isFront ? who.rank() : Rank.LAST);
        for (Map.Entry<Claim, PSortedMap<Rank, LaneQueue.Standing>> same :
            queue.byClaim().entrySet()) {
          add(same.getValue(), isFront ? Rank.FIRST : firstBehind(same.getKey()));
        }
      }
      return latestBefore.isAfter(earliestBehind) ? -1 : count;
    }

    /// A newcomer counts as overtaken as often as the tokens of its lane that came at the same
    /// moment.
    private boolean allCameBefore(LaneQueue queue, boolean isAtBound) {
      return isNewcomer
          && (isAtBound
              ? queue.last().waitingSince().isBefore(now)
              : queue.last().isBefore(who.rank()));
    }

    private void add(PSortedMap<Rank, LaneQueue.Standing> all, Rank behind) {
      if (all.isEmpty()) {
        return;
      }
      if (all.lastKey().isBefore(behind)) {
        count += all.size();
        latestBefore = later(latestBefore, all.lastKey().waitingSince());
        return;
      }
      PSortedMap<Rank, LaneQueue.Standing> before = all.headMap(behind, false);
      if (!before.isEmpty()) {
        count += before.size();
        latestBefore = later(latestBefore, before.lastKey().waitingSince());
      }
      Instant since = all.ceilingKey(behind).waitingSince();
      earliestBehind = since.isBefore(earliestBehind) ? since : earliestBehind;
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }

    /// The first place from which tokens with this claim come after this token.
    private Rank firstBehind(Claim claim) {
      Rank rank = who.rank();
      long missing = score - claim.base();
      int weight = claim.weightThousandths();
      if (weight == 0) {
        return missing == 0 ? rank : missing < 0 ? Rank.LAST : Rank.FIRST;
      }
      Instant sameScore = now.minusMillis(Math.floorDiv(missing, weight));
      boolean tie = Math.floorMod(missing, weight) == 0;
      if (tie && sameScore.equals(rank.waitingSince())) {
        return rank;
      }
      boolean tieWaitsLonger = tie && sameScore.isBefore(rank.waitingSince());
      return Rank.startOf(tieWaitsLonger ? sameScore.plusNanos(1) : sameScore);
    }
  }
}
