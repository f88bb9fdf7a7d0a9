import { LitElement, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { base, numberTag, typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { t } from "./texts.js";

const SHOWN = 30;
const TICK_MILLIS = 20_000;

/** Who waits, in the order in which this counter would call them, and how many for each of its services. */
class WaitingList extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    services: { attribute: false },
    tokens: { attribute: false },
    refusal: { type: String },
    counts: { attribute: false },
    now: { attribute: false },
  };

  static styles = [
    base,
    css`
      section {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        overflow: hidden;
      }
      header {
        padding: var(--space-3) var(--space-4);
        border-block-end: 1px solid var(--line);
      }
      h2 {
        font-size: var(--text-large);
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      .counts b {
        color: var(--ink);
      }
      .suspended {
        color: var(--warn);
        font-weight: 700;
      }
      ol {
        flex: 1;
        overflow-y: auto;
      }
      ol:focus-visible {
        outline-offset: -3px;
      }
      li {
        display: grid;
        grid-template-columns: 5.5rem minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) var(--space-4);
        border-block-end: 1px solid var(--sunken);
      }
      li:first-child {
        background: var(--brand-tint);
      }
      li .number {
        line-height: 1.4;
        font-size: var(--text-large);
        font-weight: 700;
      }
      .what span {
        display: block;
        overflow-wrap: anywhere;
      }
      .class {
        color: var(--info);
        font-size: var(--text-small);
        font-weight: 700;
      }
      .next {
        display: block;
        color: var(--brand);
        font-size: var(--text-small);
        font-weight: 700;
      }
      .wait {
        color: var(--ink-soft);
        text-align: end;
        white-space: nowrap;
      }
      .nobody,
      .more {
        padding: var(--space-4);
        color: var(--ink-soft);
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
    return html`<section aria-labelledby="title">
      <header>
        <h2 id="title">${t("whoWaits", this.lang)}</h2>
        <p class="counts">${this.services.map((code) => this.#count(code))}</p>
      </header>
      ${this.tokens?.length ? this.#list() : html`<p class="nobody">${this.#nobody()}</p>`}
    </section>`;
  }

  /** Says that nobody waits only when the server has said so. */
  #nobody() {
    return this.tokens ? t("nobodyWaits", this.lang) : (this.refusal ?? t("loading", this.lang));
  }

  #count(code) {
    const { count = 0, suspendedText } = this.counts.find(({ service }) => service === code) ?? {};
    return html`<span>
      ${this.#service(code)} <b><bdi dir="ltr">${count}</bdi></b>
      ${suspendedText
        ? html`<span class="suspended">${t("suspended", this.lang)}: ${typedTag(inLanguage(suspendedText, this.lang))}</span>`
        : nothing}
    </span>`;
  }

  #list() {
    const more = this.tokens.length - SHOWN;
    return html`<ol tabindex="0" aria-labelledby="title">
      ${repeat(this.tokens.slice(0, SHOWN), ({ id }) => id, (token, i) => this.#row(token, i === 0))}
      ${more > 0 ? html`<li class="more">${t("andMore", this.lang, { count: more })}</li>` : nothing}
    </ol>`;
  }

  #row(token, first) {
    return html`<li>
      <span>${numberTag(token.number)}</span>
      <span class="what">
        <span>${this.#service(token.service)}</span>
        ${this.#class(token.priorityClass)}
      </span>
      <span class="wait">
        ${first ? html`<span class="next">${t("nextMark", this.lang)}</span>` : nothing}
        ${t("minutes", this.lang, { minutes: this.#minutes(token) })}
      </span>
    </li>`;
  }

  #minutes({ waitingSince }) {
    return Math.max(0, Math.floor((this.now() - Date.parse(waitingSince)) / 60_000));
  }

  #class(id) {
    const special = this.centre.priorityClasses.slice(1).find((each) => each.id === id);
    return special ? html`<span class="class">${inLanguage(special.name, this.lang)}</span>` : nothing;
  }

  #service(code) {
    const services = this.centre.departments.flatMap((department) => department.services);
    return inLanguage(services.find((each) => each.code === code)?.name, this.lang);
  }
}
customElements.define("waiting-list", WaitingList);
