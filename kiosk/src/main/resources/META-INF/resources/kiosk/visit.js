/**
 * One citizen's way through the screens, as a value: `{ step, lang, department, service, priorityClass }`.
 * A step with a single choice is not shown.
 */

export const STEPS = ["language", "department", "service", "class", "result"];

export const start = () => ({ step: "language" });

export const withLanguage = (visit, lang) => ({ ...visit, lang, step: "department" });

export function withDepartment(visit, department, centre) {
  const chosen = { ...visit, department, bySearch: false, step: "service" };
  return department.services.length === 1 ? withService(chosen, department.services[0], centre) : chosen;
}

export function withFound(visit, { department, service }, centre) {
  return withService({ ...visit, department, bySearch: true }, service, centre);
}

export function withService(visit, service, centre) {
  const chosen = { ...visit, service, step: "class" };
  return centre.priorityClasses.length > 1 ? chosen : withClass(chosen, centre.priorityClasses[0]);
}

export const withClass = (visit, priorityClass) => ({ ...visit, priorityClass, step: "result" });

export function back(visit) {
  const skipsServices = visit.bySearch || visit.department?.services.length === 1;
  switch (visit.step) {
    case "class":
      return { ...visit, step: skipsServices ? "department" : "service" };
    case "service":
      return { ...visit, step: "department" };
    default:
      return start();
  }
}
