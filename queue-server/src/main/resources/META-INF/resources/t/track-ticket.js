import { LitElement, css, html, nothing } from "lit";
import { base, numberTag, typedTag } from "baari/shared.js";
import { reasonIn } from "../counter/reasons.js";
import { both, bothOf } from "./both.js";
import { t } from "./texts.js";

/** A citizen's token as it stands, and what to do now. `visit` names what it is for and where it stands. */
class TrackTicket extends LitElement {
  static properties = { token: { attribute: false }, visit: { attribute: false } };

  static styles = [
    base,
    css`
      section {
        padding: var(--space-6) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
      }
      section.called {
        border-color: var(--brand);
        background: var(--brand);
        color: var(--on-brand);
      }
      section.serving {
        background: var(--brand-tint);
      }
      /* Nastaliq is smaller than Latin of the same size. */
      p:lang(ur) {
        font-size: 1.25em;
      }
      .token {
        font-size: clamp(4rem, 22vw, 7rem);
        font-weight: 700;
        line-height: 1.1;
      }
      .large {
        font-size: clamp(1.25rem, 6vw, 1.75rem);
        font-weight: 700;
      }
      .counter {
        font-size: var(--text-display);
        font-weight: 700;
      }
      .purpose {
        color: inherit;
        font-weight: 700;
      }
      .code {
        font-size: var(--text-large);
        font-weight: 700;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .both {
        margin-block-start: var(--space-5);
      }
      .suspended,
      .code {
        margin-block-start: var(--space-4);
        padding: var(--space-3);
        border-radius: var(--radius);
        background: var(--sunken);
      }
      .suspended {
        background: var(--warn-tint);
        color: var(--warn);
        font-weight: 700;
      }
    `,
  ];

  render() {
    const { number, state, suspendedText, service, purpose } = this.token;
    const steps = this.visit?.steps ?? [];
    return html`<section class=${state} role="status">
      <h1 class="token">${numberTag(number)}</h1>
      ${this.visit ? html`<div class="purpose">${bothOf(this.visit.purpose)}</div>` : nothing}
      ${service !== purpose && steps.length > 0 ? now(steps[0]) : nothing}
      <div class="both large">${both(state)}</div>
      ${suspendedText && state === "waiting" ? stopped(suspendedText) : nothing}
      ${this.#more(this.token)} ${steps.length > 1 ? afterwards(steps.slice(1)) : nothing}
    </section>`;
  }

  #more({ state, ahead, counterOpen, counter, parked, carryOver, trackingCode }) {
    switch (state) {
      case "waiting":
        return Number.isInteger(ahead) ? html`<div class="both large">${peopleAhead(ahead, counterOpen)}</div>` : nothing;
      case "called":
        return atCounter("goTo", counter);
      case "serving":
        return atCounter("comeBackTo", counter);
      case "parked":
        return onHold(parked, counter, this.visit?.timeZone);
      case "expired":
        return carryOver ? owed(carryOver, trackingCode) : nothing;
      default:
        return nothing;
    }
  }
}

/** Only an open counter calls somebody next. */
const peopleAhead = (count, counterOpen) =>
  both([counterOpen ? "youAreNext" : "noCounterOpen", "oneAhead"][count] ?? "manyAhead", { count });

const atCounter = (key, counter) => html`<div class="both">${both(key)}</div>
  <p class="counter">${numberTag(counter)}</p>`;

/** Somebody's words in each language, or the one text that there is in its own. */
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

/** The centre's time, wherever the phone believes to be. */
const clock = (instant, timeZone) =>
  new Date(instant).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });

customElements.define("track-ticket", TrackTicket);
