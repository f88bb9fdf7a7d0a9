/** What an agent can do, when, and with which key. */

/**
 * `path` is below the counter, or below a token when `ofToken` is set. `key` is the key. A dialog asks for more first:
 * always with `asks`, and with `asksFor` when the token's service has what it names.
 */
export const ACTIONS = {
  open: { path: "open", key: "n" },
  "open-other": { path: "open", key: "w", asks: true },
  next: { path: "next", key: "n" },
  start: { path: "start", key: "s" },
  complete: { path: "complete", key: "c", asksFor: "outcomes" },
  recall: { path: "recall", key: "r" },
  "no-show": { path: "no-show", key: "x" },
  park: { path: "park", key: "k", asks: true },
  "resume-parked": { path: "resume" },
  unpark: { path: "unpark", ofToken: true },
  transfer: { path: "transfer", key: "t", asks: true },
  "add-service": { path: "add-service", key: "a", asks: true },
  reinstate: { path: "reinstate", key: "i", ofToken: true, asks: true },
  undo: { path: "undo", key: "u" },
  call: { path: "call", key: "o", asks: true },
  pause: { path: "pause", key: "p", asks: true },
  resume: { path: "open", key: "p" },
  close: { path: "close", key: "q" },
  emergency: { path: "emergency", key: "e", asks: true },
};

/** The first is the one next action. */
const OFFERED = {
  closed: ["open", "open-other"],
  paused: ["resume", "open-other", "close"],
  idle: ["next", "call", "pause", "close"],
  called: ["start", "recall", "no-show", "park", "transfer", "add-service"],
  serving: ["complete", "park", "transfer", "add-service"],
};
const ALWAYS = ["reinstate", "emergency"];

/** Always drawn in this order and place, so that agents learn the places. */
export const SECONDARY = ["recall", "no-show", "park", "transfer", "undo", "pause", "emergency"];

/** Drawn when somebody asks for more. Their keys always work. */
export const RARE = ["call", "add-service", "reinstate", "open-other", "close"];
export const MORE_KEY = "m";

/** The state of a counter, as a name that decides what can be done there. */
export const situation = (counter) =>
  counter.state === "open" ? (counter.token?.state ?? "idle") : counter.state;

/** `now` is the server's clock. */
export const offered = (counter, now) => [
  ...OFFERED[situation(counter)],
  ...ALWAYS,
  ...(Date.parse(counter.undoUntil) > now ? ["undo"] : []),
];

/** The action of a key press, or undefined. Space and Enter call the next citizen and do nothing else. */
export function actionOf(event, counter, now) {
  const letter = letterOf(event);
  const actions = offered(counter, now);
  return letter === " " || letter === "Enter"
    ? actions.find((action) => action === "next")
    : actions.find((action) => ACTIONS[action].key === letter);
}

/**
 * Which key was pressed. On an Urdu keyboard the place of the key counts: the button shows the Latin letter or digit of
 * that place.
 */
export function letterOf({ key, code, ctrlKey, altKey, metaKey, repeat }) {
  if (ctrlKey || altKey || metaKey || repeat) {
    return undefined;
  }
  if (key === " " || key === "Enter") {
    return key;
  }
  return /^[a-z0-9]$/i.test(key) ? key.toLowerCase() : code.replace(/^(Key|Digit)/, "").toLowerCase();
}
