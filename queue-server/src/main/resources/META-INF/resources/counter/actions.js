/** What an agent can do, when, and by which key. */

/** `path` below the counter, the key, and whether a dialog asks for more first. */
export const ACTIONS = {
  open: { path: "open", key: "n" },
  next: { path: "next", key: "n" },
  start: { path: "start", key: "s" },
  complete: { path: "complete", key: "c" },
  recall: { path: "recall", key: "r" },
  "no-show": { path: "no-show", key: "x" },
  transfer: { path: "transfer", key: "t", asks: true },
  call: { path: "call", key: "o", asks: true },
  pause: { path: "pause", key: "p", asks: true },
  resume: { path: "open", key: "p" },
  close: { path: "close", key: "q" },
};

/** The first is the one next action. */
const OFFERED = {
  closed: ["open"],
  paused: ["resume", "close"],
  idle: ["next", "call", "pause", "close"],
  called: ["start", "recall", "no-show", "transfer"],
  serving: ["complete", "transfer"],
};

/** Always drawn in this order and place, so that hands learn them. */
export const SECONDARY = ["recall", "no-show", "transfer", "call", "pause", "close"];

/** Where a counter stands, in the words that decide what can be done there. */
export const situation = (counter) =>
  counter.state === "open" ? (counter.token?.state ?? "idle") : counter.state;

export const offered = (counter) => OFFERED[situation(counter)];

/** The action of a key press, or undefined. Space and Enter call the next citizen and do nothing else. */
export function actionOf(event, counter) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
    return undefined;
  }
  const actions = offered(counter);
  if (event.key === " " || event.key === "Enter") {
    return actions.find((action) => action === "next");
  }
  const letter = letterOf(event);
  return actions.find((action) => ACTIONS[action].key === letter);
}

/** With an Urdu keyboard the key's place counts: the hint on the button is the Latin letter of that place. */
const letterOf = ({ key, code }) =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
