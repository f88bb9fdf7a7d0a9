/** Why a citizen cannot get a number for a service, as far as the kiosk knows. */

/** Null when a number is available. Otherwise a key of words.js, and the staff's text about it. */
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

/** The same for a visit that already has services. */
export const obstacleTo = (visit, state) => (service) =>
  visit.services.some(({ code }) => code === service.code) ? { key: "chosenAlready" } : obstacle(service, state);
