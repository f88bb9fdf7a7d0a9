import { html, nothing } from "lit-html";
import { numberTag, typedTag } from "baari/tags.js";
import { reasonIn } from "../counter/reasons.js";
import { both, bothOf } from "./both.js";
import { t } from "./texts.js";

/**
 * The current state of a citizen's token, and what to do now. `visit` contains the names of its purpose and of its
 * steps.
 */
export function ticket(token, visit) {
  const { number, state, suspendedText, service, purpose } = token;
  const steps = visit?.steps ?? [];
  return html`<section class=${state} role="status">
    <h1>${numberTag(number)}</h1>
    ${visit ? html`<div class="purpose">${bothOf(visit.purpose)}</div>` : nothing}
    ${service !== purpose && steps.length > 0 ? now(steps[0]) : nothing}
    <div class="both large">${both(state)}</div>
    ${suspendedText && state === "waiting" ? stopped(suspendedText) : nothing}
    ${more(token, visit?.timeZone)} ${steps.length > 1 ? afterwards(steps.slice(1)) : nothing}
  </section>`;
}

function more({ state, ahead, counterOpen, counter, parked, carryOver, trackingCode }, timeZone) {
  switch (state) {
    case "waiting":
      return Number.isInteger(ahead) ? html`<div class="both large">${peopleAhead(ahead, counterOpen)}</div>` : nothing;
    case "called":
      return atCounter("goTo", counter);
    case "serving":
      return atCounter("comeBackTo", counter);
    case "parked":
      return onHold(parked, counter, timeZone);
    case "expired":
      return carryOver ? owed(carryOver, trackingCode) : nothing;
    default:
      return nothing;
  }
}

/** The text says "you are next" only when a counter is open. */
const peopleAhead = (count, counterOpen) =>
  both([counterOpen ? "youAreNext" : "noCounterOpen", "oneAhead"][count] ?? "manyAhead", { count });

const atCounter = (key, counter) => html`<div class="both">${both(key)}</div>
  <p class="counter">${numberTag(counter)}</p>`;

/** A person's words in each language, or the single text in its own language. */
const inEach = ({ en, ur }) => (en === ur ? html`<p>${typedTag(en)}</p>` : bothOf({ en, ur }));

const stopped = (reason) => html`<div class="suspended">
  ${both("suspended")}
  ${inEach(reason)}
</div>`;

const onHold = ({ reason, until }, counter, timeZone) => {
  const [en, ur] = ["en", "ur"].map((lang) => reasonIn(reason, lang));
  return html`<div class="both">${inEach({ en, ur })}</div>
    ${atCounter("comeBackTo", counter)}
    ${until && timeZone ? html`<div class="both">${both("parkedUntil", { time: clock(until, timeZone) })}</div>` : nothing}`;
};

const now = ({ en, ur }) =>
  bothOf({ en: t("step", "en", { service: en }), ur: t("step", "ur", { service: ur }) });

const afterwards = (steps) => html`<div class="both">
  ${bothOf({
    en: t("then", "en", { services: steps.map(({ en }) => en).join(", ") }),
    ur: t("then", "ur", { services: steps.map(({ ur }) => ur).join("، ") }),
  })}
</div>`;

const owed = ({ until, headStartSeconds, usedBy }, code) => {
  if (usedBy) {
    return html`<div class="both">${both("cameAgain", { number: usedBy })}</div>`;
  }
  const day = until.split("-").reverse().join("/");
  return html`<div class="both">${both("comeAgain", { day, minutes: Math.round(headStartSeconds / 60) })}</div>
    <p class="code">${numberTag(code)}</p>`;
};

/** The time at the centre, not in the phone's time zone. */
const clock = (instant, timeZone) =>
  new Date(instant).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
