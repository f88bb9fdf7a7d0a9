/**
 * One citizen's path through the screens, as a value: `{ step, lang, department, bySearch, services, priorityClass,
 * person, appointment, carryOver, code }`. A step with a single choice is not shown.
 */

/** The person's number counts as part of the confirm step, so that the number of steps does not grow on the way. */
const COUNTED = { department: 1, service: 2, confirm: 3, person: 3 };
const STEPS = 3;

/** The maximum of services in one visit. More would fit neither on the screen nor on the ticket. */
export const SERVICES_MAX = 4;

export const start = () => ({ step: "language", services: [] });

export const withLanguage = (visit, lang) => ({ ...visit, lang, step: "department" });

export function withDepartment(visit, department) {
  const chosen = { ...visit, department, bySearch: false, step: "service" };
  return department.services.length === 1 ? withService(chosen, department.services[0]) : chosen;
}

export const withFound = (visit, { department, service }) => withService({ ...visit, department, bySearch: true }, service);

export const withService = (visit, service) => ({ ...visit, services: [...visit.services, service], step: "confirm" });

export const another = (visit) => ({ ...visit, step: "department" });

export const without = (visit, service) => ({ ...visit, services: visit.services.filter((each) => each !== service) });

export function confirmed(visit, priorityClass) {
  const needsPerson = visit.services.some(({ requiresPerson }) => requiresPerson);
  return { ...visit, priorityClass, step: needsPerson ? "person" : "result" };
}

export const withPerson = (visit, person) => ({ ...visit, person, step: "result" });

export const askingForCode = (visit) => ({ ...visit, step: "code" });

/**
 * An appointment needs nothing more. An earlier ticket still needs the priority class. A citizen whose code is read
 * before they choose a language gets the centre's first language.
 */
export const withCode = (visit, { appointment, carryOver }) => ({
  step: appointment ? "result" : "confirm",
  lang: visit.lang ?? "ur",
  services: [],
  appointment,
  carryOver,
});

/** Once there is a ticket, the page no longer needs to know who it is for. */
export const withoutSecrets = ({ person, appointment, carryOver, code, ...visit }) => visit;

/** The person's number is not needed to say that there is no ticket. The code is kept, because it may be mistyped. */
export const withoutPerson = ({ person, ...visit }) => visit;

/** Goes back to an unknown code, with the text that was typed. */
export const correcting = ({ lang, appointment, carryOver }) => ({
  step: "code",
  lang,
  services: [],
  code: appointment ?? carryOver,
});

/** The request to the kiosk's API. */
export function request({ services: [first, ...more], priorityClass, lang, person, appointment, carryOver }) {
  return {
    service: first?.code,
    services: more.length > 0 ? more.map(({ code }) => code) : undefined,
    priorityClass: priorityClass?.id,
    language: lang,
    person,
    appointment,
    carryOver,
  };
}

/** Which step this is, and of how many. Null for a step that is not part of every visit. */
export const progress = ({ step }) => (COUNTED[step] ? { now: COUNTED[step], all: STEPS } : null);

export function back(visit) {
  const skipsServices = visit.bySearch || visit.department?.services.length === 1;
  switch (visit.step) {
    case "person":
      return { ...visit, person: undefined, step: "confirm" };
    case "confirm":
      if (visit.carryOver && visit.services.length === 0) {
        return { ...withoutSecrets(visit), step: "department" };
      }
      return { ...visit, services: visit.services.slice(0, -1), step: skipsServices ? "department" : "service" };
    case "service":
      return { ...visit, step: "department" };
    case "code":
      return { ...withoutSecrets(visit), step: "department" };
    case "department":
      return visit.services.length > 0 || visit.carryOver ? { ...visit, step: "confirm" } : start();
    default:
      return start();
  }
}
