/**
 * The text of a refusal on the staff's pages: the server's words, and the thing that they are about, as the screen
 * names it.
 */
import { namesOf } from "./left-waiting.js";
import { t } from "./texts.js";

/** What `detail` means, by problem. For other problems it means nothing to the reader of a screen. */
const ABOUT = {
  "unknown-service": service,
  "service-suspended": service,
  "service-not-suspended": service,
  "service-planned-already": service,
  "transfer-to-journey": service,
  "quota-used-up": service,
  "unknown-counter": counter,
  "counter-not-open": counter,
  "counter-already-open": counter,
  "counters-still-busy": counter,
  "parked-elsewhere": counter,
  "no-emergency": counter,
  "unknown-token": number,
  "counter-busy": number,
  "token-moved-on": number,
  "ticket-known": number,
  "token-in-other-state": howItStands,
  "invalid-request": whatToDo,
};

/** Makes one line. `refusal` is a `Refusal` of `baari/api.js`. */
export function refusalText({ type, message, detail }, lang, centre) {
  const about = detail && ABOUT[type.split("/").at(-1)]?.(detail, lang, centre);
  return about ? [message, about].join(" ") : message;
}

function service(detail, lang, centre) {
  const [code] = detail.split(" ");
  return `(${namesOf(centre, [code], lang)})`;
}

function counter(detail, lang) {
  return `(${t("counter", lang)} ${detail})`;
}

/** Some details contain the whole id, `20261123-D-042`. */
function number(detail) {
  return `(${detail.replace(/^\d{8}-/, "")})`;
}

function howItStands(detail, lang) {
  const [of, state] = detail.split(" ");
  return t(`is-${state}`, lang, { number: of });
}

/** Turns the API's name of a field into what to write there. */
function whatToDo(detail, lang) {
  const [field] = detail.split(":");
  return t({ number: "writeNumber", reason: "writeReason" }[field] ?? "reload", lang);
}
