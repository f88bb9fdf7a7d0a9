/** What a refusal says on the staff's pages: the server's words, and what they are about as the screen calls it. */
import { namesOf } from "./left-waiting.js";
import { t } from "./texts.js";

/** What `detail` is, by the problem; of others it means nothing to whom reads a screen. */
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

/** One line; `refusal` is a `Refusal` of `baari/api.js`. */
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

/** Some are named by the whole id, `20261123-D-042`. */
function number(detail) {
  return `(${detail.replace(/^\d{8}-/, "")})`;
}

function howItStands(detail, lang) {
  const [of, state] = detail.split(" ");
  return t(`is-${state}`, lang, { number: of });
}

/** Which field, in the API's words, becomes what to write there. */
function whatToDo(detail, lang) {
  const [field] = detail.split(":");
  return t({ number: "writeNumber", reason: "writeReason" }[field] ?? "reload", lang);
}
