import { LitElement, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { base, buttons, numberTag, typedTag } from "baari/shared.js";
import { reasonIn } from "./reasons.js";
import { t } from "./texts.js";
import { timeOfDay } from "./times.js";

/** The number of digit keys. */
const WITH_KEY = 9;

/**
 * The tokens that this counter parked. Each can be called again, or sent back to wait. Events: `resume`, `unpark`, with
 * the number.
 */
class ParkedList extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    tokens: { attribute: false },
    timeZone: { type: String },
    free: { type: Boolean },
    busy: { type: Boolean },
    shortcuts: { type: Boolean },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
      }
      h2 {
        padding: var(--space-3) var(--space-4);
        border-block-end: 1px solid var(--line);
        font-size: var(--text-large);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        border-block-end: 1px solid var(--sunken);
      }
      li .number {
        font-size: var(--text-large);
        font-weight: 700;
      }
      small {
        display: block;
        color: var(--ink-soft);
        font-size: var(--text-small);
        overflow-wrap: anywhere;
      }
      button {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding-inline: var(--space-3);
      }
      kbd {
        padding: 0.3rem 0.5rem;
        border: 1px solid currentcolor;
        border-radius: 0.375rem;
        font: 600 var(--text-small) / 1 var(--latin);
      }
    `,
  ];

  render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${t("parkedHere", this.lang)} <bdi dir="ltr">${this.tokens.length}</bdi></h2>
      <ul>
        ${repeat(this.tokens, ({ id }) => id, (token, i) => this.#row(token, i + 1))}
      </ul>
    </section>`;
  }

  #row({ number, parked }, digit) {
    const { lang } = this;
    return html`<li>
      <span>
        ${numberTag(number)}
        <small>${typedTag(reasonIn(parked.reason, lang))}${this.#until(parked)}</small>
      </span>
      <button class="plain" ?disabled=${this.busy} @click=${() => this.#tell("unpark", number)}>
        ${t("unpark", lang)} <span class="for-readers-only">${number}</span>
      </button>
      <button ?disabled=${this.busy || !this.free} @click=${() => this.#tell("resume", number)}>
        ${t("resume-parked", lang)} <span class="for-readers-only">${number}</span>
        ${this.shortcuts && digit <= WITH_KEY ? html`<kbd aria-hidden="true" lang="en">${digit}</kbd>` : nothing}
      </button>
    </li>`;
  }

  #until({ until }) {
    if (!until) {
      return nothing;
    }
    return html` · ${t("parkedUntil", this.lang, { time: timeOfDay(until, this.timeZone) })}`;
  }

  #tell(event, number) {
    this.dispatchEvent(new CustomEvent(event, { detail: { number } }));
  }
}
customElements.define("parked-list", ParkedList);
