/** Keeps the state of the live feed current in a page, by the same rules as `baari.protocol.feed.BoardState`. */

export const LAST_CALLS = 12;

/** The event does not directly follow the state. Entries between them are missing. */
export class FeedGap extends Error {}

/** The state after `event`; `state` itself is not changed. Throws `FeedGap`. */
export function applyEvent(state, event) {
  if (event.previous !== state.sequence) {
    throw new FeedGap(`at ${state.sequence}, event follows ${event.previous}`);
  }
  return {
    ...state,
    sequence: event.sequence,
    at: event.at,
    businessDay: event.businessDay ?? null,
    waiting: replaced(state.waiting, event.waiting, "service"),
    counters: replaced(state.counters, event.counters, "id"),
    lastCalls: event.call ? callsAfter(state.lastCalls, event.call) : state.lastCalls,
    emergencies: event.emergencies ?? state.emergencies,
  };
}

function replaced(all, changed, key) {
  if (!changed?.length) {
    return all;
  }
  const byKey = new Map(changed.map((each) => [each[key], each]));
  return all.map((each) => byKey.get(each[key]) ?? each);
}

function callsAfter(before, call) {
  return [call, ...before.filter((each) => each.number !== call.number)].slice(0, LAST_CALLS);
}
