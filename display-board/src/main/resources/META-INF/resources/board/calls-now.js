/** Which call stands on the large field. */

/** As long as `CallView.LASTS` of the protocol. */
const LASTS_MILLIS = 60_000;
const TURN_MILLIS = 4_000;
/** While others wait for their first turn. */
const SHORT_TURN_MILLIS = 2_000;

const isSame = (one, other) => one.number === other.number && one.at === other.at;
const isIn = (calls) => (call) => calls.some((each) => isSame(each, call));
const isNotIn = (calls) => (call) => !isIn(calls)(call);

/** The calls at `now` that nobody has come for or stayed away from since, oldest first; `recent` was made a short while ago. */
export function callsNow(hall, now) {
  return (hall?.counters ?? [])
    .filter(({ token }) => token?.state === "called")
    .map(({ id, token }) => ({ number: token.number, counter: id, at: Date.parse(token.announcedAt) }))
    .map((call) => ({ ...call, recent: now - call.at < LASTS_MILLIS }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Gives every call its turn: those that were not up yet first, oldest first, then all recent ones in a circle. A call
 * that waits for its first turn waits as long as it takes. A call that is up keeps its turn whatever becomes of it.
 */
export class CallTurns {
  #up = null;
  #since = 0;
  #had = [];
  /** Came as recent ones, and were not up yet. */
  #waiting = [];

  /** How long the call that is up has been so at `now`. */
  upFor(now) {
    return now - this.#since;
  }

  /** The call that is up at `now`, milliseconds of a clock that never jumps; or null. */
  at(now, calls) {
    this.#had = this.#had.filter(isIn(calls));
    // An old call that this page finds at its start has been shown before.
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

  /** The one that follows on what is up. */
  #after(calls) {
    const here = calls.findIndex((call) => this.#up && isSame(call, this.#up));
    return calls[(here + 1) % calls.length] ?? null;
  }
}
