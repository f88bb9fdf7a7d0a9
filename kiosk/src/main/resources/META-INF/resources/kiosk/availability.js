/** What stands between a citizen and a service, as far as the kiosk knows. */

/** Null when a number can be had; else a key of words.js, and what the staff say about it. */
export function obstacle(service, { server, ownNumbers }) {
  if (service.suspended) {
    return { key: "suspended", detail: service.suspendedText ?? { en: service.suspended } };
  }
  if (service.left === 0) {
    return { key: "soldOut" };
  }
  if (!server.up && service.requiresPerson) {
    return { key: "needsOffice" };
  }
  return server.up || ownNumbers[service.series] > 0 ? null : { key: "numbersUsedUp" };
}

/** The same, for a visit that has some services already. */
export const obstacleTo = (visit, state) => (service) =>
  visit.services.some(({ code }) => code === service.code) ? { key: "chosenAlready" } : obstacle(service, state);
