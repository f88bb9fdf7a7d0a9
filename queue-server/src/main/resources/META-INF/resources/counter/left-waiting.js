import { inLanguage } from "baari/text.js";

/** The names of services by their codes, in one line. */
export function namesOf(centre, codes, lang) {
  const services = centre.departments.flatMap((department) => department.services);
  const names = codes.map((code) => inLanguage(services.find((each) => each.code === code)?.name, lang) || code);
  return names.join(lang === "ur" ? "، " : ", ");
}

/** The services that an open counter takes: usually the configured ones. */
export const servicesOf = (centre, { id, services }) =>
  services ?? centre.counters.find((counter) => counter.id === id)?.services ?? [];

/** The entries of `state.waiting` for services that people wait for and that only this counter takes. */
export function leftWaiting(centre, state, id) {
  const others = state.counters.filter((counter) => counter.id !== id && counter.state === "open");
  const elsewhere = new Set(others.flatMap((counter) => servicesOf(centre, counter)));
  const counter = state.counters.find((each) => each.id === id);
  const mine = new Set(counter ? servicesOf(centre, counter) : []);
  return state.waiting.filter(({ service, count }) => count > 0 && mine.has(service) && !elsewhere.has(service));
}

/** How many people wait in these queues. */
export const counted = (queues) => queues.reduce((sum, { count }) => sum + count, 0);
