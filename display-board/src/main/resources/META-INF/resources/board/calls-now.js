/** Which call is on the large field. */

/** The same as `CallView.LASTS` of the protocol. */
const LASTS_MILLIS = 60_000;
const TURN_MILLIS = 4_000;
/** The turn's length while others wait for their first turn. */
const SHORT_TURN_MILLIS = 2_000;

const isSame = (one, other) => one.number === other.number && one.at === other.at;
const isIn = (calls) => (call) => calls.some((each) => isSame(each, call));
const isNotIn = (calls) => (call) => !isIn(calls)(call);

/**
 * The calls at `now` whose citizens have neither come nor been marked as absent, oldest first. `recent` means that the
 * call is new.
 */
export function callsNow(hall, now) {
  return (hall?.counters ?? [])
    .filter(({ token }) => token?.state === "called")
    .map(({ id, token }) => ({ number: token.number, counter: id, at: Date.parse(token.announcedAt) }))
    .map((call) => ({ ...call, recent: now - call.at < LASTS_MILLIS }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Gives every call its turn: first the calls that were not shown yet, oldest first, then all recent calls in a circle.
 * A call keeps waiting for its first turn even when it is no longer recent. The call that is shown keeps its turn even
 * when it ends.
 */
export class CallTurns {
  #up = null;
  #since = 0;
  #had = [];
  /** Calls that were recent when they came and were not shown yet. */
  #waiting = [];

  /** How long the current call has been shown at `now`. */
  upFor(now) {
    return now - this.#since;
  }

  /** The call to show at `now`, or null. `now` is in milliseconds of a clock that never jumps. */
  at(now, calls) {
    this.#had = this.#had.filter(isIn(calls));
    // An old call that this page finds at its start was shown before.
    this.#waiting = calls.filter(isNotIn(this.#had)).filter((call) => call.recent || isIn(this.#waiting)(call));
    if (this.#up && this.upFor(now) < (this.#waiting.length > 0 ? SHORT_TURN_MILLIS : TURN_MILLIS)) {
      return this.#up;
    }
    const next = this.#waiting[0] ?? this.#after(calls.filter(({ recent }) => recent));
    if (next && !(this.#up && isSame(next, this.#up))) {
      this.#since = now;
    }
    if (next && isNotIn(this.#had)(next)) {
      this.#had.push(next);
    }
    this.#up = next;
    return next;
  }

  /** The call after the one that is shown. */
  #after(calls) {
    const here = calls.findIndex((call) => this.#up && isSame(call, this.#up));
    return calls[(here + 1) % calls.length] ?? null;
  }
}
