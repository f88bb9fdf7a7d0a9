import { LitElement, css, html, nothing } from "lit";
import { base, numberTag, typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { situation } from "./actions.js";
import { reasonIn } from "./reasons.js";
import { t } from "./texts.js";
import { timeOfDay } from "./times.js";

const TICK_MILLIS = 1_000;
const EMPTY = {
  closed: ["counterClosed", "counterClosedLead"],
  paused: ["counterPaused", "counterPausedLead"],
};

/**
 * The token at the counter: its number as large as possible, its service, its class, and how long it has been there.
 */
class CurrentToken extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    counter: { attribute: false },
    token: { attribute: false },
    detail: { attribute: false },
    calledAt: { attribute: false },
    since: { attribute: false },
    dayOpen: { type: Boolean },
    waiting: { type: Number },
    now: { attribute: false },
  };

  static styles = [
    base,
    css`
      :host {
        container-type: size;
        min-block-size: 17rem;
      }
      section {
        display: flex;
        flex-direction: column;
        justify-content: center;
        align-items: center;
        gap: var(--space-1);
        block-size: 100%;
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        text-align: center;
        overflow: hidden;
      }
      section.called {
        border-color: var(--brand);
        box-shadow: inset 0 0 0 1px var(--brand);
      }
      section.serving {
        border-color: var(--brand);
        background: var(--brand-tint);
      }
      .state {
        align-self: stretch;
        margin-block-end: auto;
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        color: var(--brand-deep);
        font-weight: 700;
        font-size: var(--text-large);
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      .token {
        /* The space that the lines around it leave. */
        font-size: min(24cqi, (76cqb - 8.5rem) / 1.1);
        font-weight: 700;
        line-height: 1.1;
        letter-spacing: -0.02em;
      }
      .more .token {
        font-size: min(20cqi, (72cqb - 9.5rem) / 1.1);
      }
      .service {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        align-items: center;
        column-gap: var(--space-5);
        font-size: clamp(1.25rem, 6cqb, 3rem);
      }
      .more .service {
        font-size: clamp(1.25rem, 5cqb, 2.5rem);
      }
      .service :lang(ur) {
        line-height: 1.9;
      }
      .facts:last-child,
      .journey {
        margin-block-end: auto;
      }
      .facts {
        display: flex;
        line-height: 1.8;
        justify-content: center;
        align-items: center;
        gap: var(--space-4);
        color: var(--ink-soft);
        font-size: clamp(1rem, 4cqb, 1.75rem);
      }
      .class {
        padding-inline: var(--space-3);
        border-radius: 2rem;
        background: var(--info-tint);
        color: var(--info);
        font-weight: 700;
      }
      .journey,
      .journey ol {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        align-items: baseline;
        gap: 0 var(--space-2);
        color: var(--ink-soft);
        line-height: 1.6;
      }
      .journey li {
        padding-inline: var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: 2rem;
        color: var(--ink);
      }
      h2 {
        font-size: clamp(1.75rem, 7cqb, 2.75rem);
      }
      .lead {
        color: var(--ink-soft);
        font-size: var(--text-large);
      }
    `,
  ];

  #clock = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), TICK_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  render() {
    const where = situation(this.counter);
    const more = this.token?.remaining.length ? "more" : "";
    return html`<section class="${where} ${more}">${this.counter.token ? this.#token(where) : this.#empty(where)}</section>`;
  }

  #token(where) {
    const { number, service } = this.counter.token;
    const name = this.#service(service);
    return html`
      <p class="state"><span>${t(where, this.lang)}</span>${this.#elapsed()}</p>
      <p class="token" aria-live="polite">${numberTag(number)}</p>
      <p class="service">
        <span lang="en" dir="ltr">${inLanguage(name, "en")}</span>
        <span lang="ur" dir="rtl">${inLanguage(name, "ur")}</span>
      </p>
      <p class="facts">${this.#class()}${this.#waited()}</p>
      ${this.token?.remaining.length ? this.#journey(this.token.remaining) : nothing}
    `;
  }

  /** What comes after this counter in the same visit. */
  #journey(remaining) {
    const { lang } = this;
    return html`<div class="journey">
      <span id="then">${t("then", lang)}</span>
      <ol aria-labelledby="then">
        ${remaining.map((code) => html`<li>${inLanguage(this.#service(code), lang)}</li>`)}
      </ol>
    </div>`;
  }

  #empty(where) {
    const [title, lead] = EMPTY[where] ?? ["ready", null];
    if (!this.dayOpen) {
      return html`<h2>${t("dayClosed", this.lang)}</h2>
        <p class="lead">${t("dayClosedLead", this.lang)}</p>`;
    }
    return html`<h2>${t(title, this.lang)}</h2>
      ${this.detail?.pausedFor ? this.#pause(this.detail) : nothing}
      <p class="lead">${lead ? t(lead, this.lang) : this.#queue()}</p>`;
  }

  #pause({ pausedFor, since }) {
    const { lang } = this;
    const time = timeOfDay(since, this.centre.timeZone);
    return html`<p class="facts">
      <strong>${typedTag(reasonIn(pausedFor, lang))}</strong> <span>${t("pausedSince", lang, { time })}</span> ${this.#elapsed()}
    </p>`;
  }

  #queue() {
    if (this.waiting === null) {
      return nothing;
    }
    const key = ["nobodyWaits", "oneWaits"][this.waiting] ?? "manyWait";
    return t(key, this.lang, { count: this.waiting });
  }

  #elapsed() {
    if (!this.since) {
      return nothing;
    }
    const seconds = Math.max(0, Math.floor((this.now() - this.since) / 1_000));
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return html`<time dir="ltr" lang="en">${text}</time>`;
  }

  #class() {
    const [ordinary, ...others] = this.centre.priorityClasses;
    const special = others.find(({ id }) => id === this.token?.priorityClass);
    if (special) {
      return html`<span class="class">${inLanguage(special.name, this.lang)}</span>`;
    }
    return this.token ? html`<span>${inLanguage(ordinary.name, this.lang)}</span>` : nothing;
  }

  #waited() {
    if (!this.token) {
      return nothing;
    }
    const until = this.calledAt ? Date.parse(this.calledAt) : this.now();
    const minutes = Math.max(0, Math.floor((until - Date.parse(this.token.waitingSince)) / 60_000));
    return html`<span>${t("waitedMinutes", this.lang, { minutes })}</span>`;
  }

  #service(code) {
    return this.centre.departments.flatMap(({ services }) => services).find((each) => each.code === code)?.name;
  }
}
customElements.define("current-token", CurrentToken);
