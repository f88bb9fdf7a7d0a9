/** Lets a test see which calls appear on the large field, and for how long, without waiting in real time. */
async () => {
  const { CallTurns, callsNow } = await import("/board/calls-now.js");
  const TICK_MILLIS = 500;
  const START = Date.parse("2026-11-30T05:00:00Z");

  /** Calls at `count` counters, `gap` milliseconds apart. */
  const hall = (count, gap) => ({
    counters: Array.from({ length: count }, (_, i) => ({
      id: String(i + 1),
      token: { number: `D-${i + 1}`, state: "called", announcedAt: new Date(START + i * gap).toISOString() },
    })),
  });

  /**
   * The calls shown between `from` and `until` (milliseconds after the first call), in order, each with its time in
   * milliseconds.
   */
  function played(turns, at, from, until) {
    const ups = [];
    for (let now = from; now < until; now += TICK_MILLIS) {
      const number = turns.at(now, callsNow(at(now), START + now))?.number ?? null;
      if (ups.at(-1)?.number !== number) {
        ups.push({ number, millis: 0 });
      }
      ups.at(-1).millis += TICK_MILLIS;
    }
    return ups;
  }

  const first = (ups, count) => ups.slice(0, count).map(({ number }) => number);
  const numbers = (count) => Array.from({ length: count }, (_, i) => `D-${i + 1}`);
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const wrong = [];
  const expect = (what, holds, ups) => holds || wrong.push(`${what}: ${JSON.stringify(ups)}`);

  for (const count of [3, 14, 20, 40]) {
    const burst = hall(count, 50);
    const ups = played(new CallTurns(), (now) => ({ counters: burst.counters.slice(0, now / 50 + 1) }), 0, 120_000);
    expect(`each of ${count} in order`, isSame(first(ups, count), numbers(count)), ups);
    expect(`each of ${count} for two seconds or more`, ups.slice(0, count).every(({ millis }) => millis >= 2_000), ups);
    expect(`none after the burst of ${count} is over`, ups.at(-1).number === null, ups);
  }

  const few = played(new CallTurns(), () => hall(3, 50), 1_000, 30_000);
  expect("whole turns when nobody waits", few.slice(2, 5).every(({ millis }) => millis === 4_000), few);

  const left = { counters: hall(20, 50).counters.filter(({ id }) => id !== "12") };
  const without = played(new CallTurns(), (now) => (now < 5_000 ? hall(20, 50) : left), 1_000, 60_000);
  expect("none that is over before its turn", without.every(({ number }) => number !== "D-12"), without);

  const late = played(new CallTurns(), () => hall(3, 50), 61_000, 70_000);
  expect("no old call on a page that starts", late.length === 1 && late[0].number === null, late);

  const undone = new CallTurns();
  const two = hall(2, 50);
  played(undone, () => two, 0, 1_000);
  played(undone, () => ({ counters: [] }), 1_000, 1_500);
  const again = played(undone, () => two, 1_500, 20_000);
  expect("a call that came back does not block the others", again.some(({ number }) => number === "D-2"), again);

  return wrong;
}
