/** Which call stands on the large field. */

/** As long as `CallView.LASTS` of the protocol. */
const LASTS_MILLIS = 60_000;
const TURN_MILLIS = 4_000;

const isSame = (one, other) => one.number === other.number && one.at === other.at;

/** The calls that count at `now`, oldest first: made a short while ago, and nobody has come or stayed away since. */
export function callsNow(hall, now) {
  return (hall?.counters ?? [])
    .filter(({ token }) => token?.state === "called")
    .map(({ id, token }) => ({ number: token.number, counter: id, at: Date.parse(token.announcedAt) }))
    .filter(({ at }) => now - at < LASTS_MILLIS)
    .sort((a, b) => a.at - b.at);
}

/**
 * Gives every call its turn: those that were not up yet first, oldest first, then all that still count in a
 * circle. A call that is up keeps its turn whatever becomes of it.
 */
export class CallTurns {
  #up = null;
  #since = 0;
  #had = [];

  /** How long the call that is up has been so at `now`. */
  upFor(now) {
    return now - this.#since;
  }

  /** The call that is up at `now`, milliseconds of a clock that never jumps; or null. */
  at(now, calls) {
    if (this.#up && this.upFor(now) < TURN_MILLIS) {
      return this.#up;
    }
    this.#had = this.#had.filter((had) => calls.some((call) => isSame(call, had)));
    const next = calls.find((call) => !this.#had.some((had) => isSame(call, had))) ?? this.#after(calls);
    if (next && !(this.#up && isSame(next, this.#up))) {
      this.#had.push(next);
      this.#since = now;
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
