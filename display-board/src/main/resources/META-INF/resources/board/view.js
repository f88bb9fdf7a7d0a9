/** What the screen shows of a state, as plain lists that are ready to draw. */

const byCounter = (a, b) => a.order - b.order;

export function counterNumber(centre, id) {
  return String(centre?.counters.find((counter) => counter.id === id)?.number ?? id);
}

/** The calls after the sequence `lastSeen`. */
export const callsSince = (hall, lastSeen) =>
  hall.lastCalls.filter((call) => call.sequence > (lastSeen ?? 0));

/** The last calls without the one that is shown large (`up`). */
export function lastCalls(hall, centre, fresh, up) {
  return hall.lastCalls
    .filter((call) => call.number !== up?.number)
    .map((call) => ({
      number: call.number,
      counter: counterNumber(centre, call.counter),
      fresh: fresh.has(call.sequence),
    }));
}

/** The text when no counter has a citizen: how many counters are open, as `{ key, values }` of text.js. */
export function nobodyServed(hall) {
  const open = hall.counters.filter(({ state }) => state === "open").length;
  return open === 0 ? { key: "noneOpen", values: {} } : { key: "countersFree", values: { count: open } };
}

/** Every counter that has a citizen, in the order of their numbers. */
export function nowServing(hall, centre, fresh) {
  const freshNumbers = new Set(
    (hall?.lastCalls ?? []).filter((call) => fresh.has(call.sequence)).map((call) => call.number),
  );
  return (hall?.counters ?? [])
    .filter((counter) => counter.token)
    .map(({ id, token }) => {
      const counter = counterNumber(centre, id);
      return {
        number: token.number,
        counter,
        order: Number(counter),
        called: token.state === "called",
        fresh: freshNumbers.has(token.number),
      };
    })
    .sort(byCounter);
}

/** The name of a service by its code. The code itself when the centre has no name for it. */
function serviceNames(centre) {
  const names = new Map(
    (centre?.departments ?? []).flatMap((department) =>
      department.services.map((service) => [service.code, service.name]),
    ),
  );
  return (code) => names.get(code) ?? { en: code, ur: code };
}

/** The services for which people wait, the most people first. */
export function waitingServices(hall, centre) {
  const nameOf = serviceNames(centre);
  return (hall?.waiting ?? [])
    .filter(({ count }) => count > 0)
    .map(({ service, count }) => ({ name: nameOf(service), count }))
    .sort((a, b) => b.count - a.count);
}

/** The suspended services, one entry for each text that gives the reason. */
export function suspendedServices(hall, centre) {
  const nameOf = serviceNames(centre);
  return (hall?.waiting ?? [])
    .filter(({ suspended }) => suspended)
    .flatMap(({ service, suspended, suspendedText: { en, ur } = { en: suspended, ur: suspended } }) =>
      [...new Set([en, ur])].map((reason) => ({ name: nameOf(service), reason })),
    );
}
