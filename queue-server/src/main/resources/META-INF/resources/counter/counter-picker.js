import { LitElement, css, html, nothing } from "lit";
import { LiveFeed } from "baari/live-feed.js";
import { base, buttons, numberTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import "./desk-notice.js";
import { t } from "./texts.js";

const STATE_TEXTS = { closed: "stateClosed", open: "stateOpen", paused: "statePaused" };

/**
 * Asks which counter the agent sits at, and shows the current state of each. An account with `own` counters sees only
 * these. `notice` says why a press had no effect.
 * Events: `counter` with its id; `hall`, the state.
 */
class CounterPicker extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    own: { attribute: false },
    notice: { attribute: false },
    _states: { state: true },
    _live: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        max-inline-size: 84rem;
        margin-inline: auto;
        padding: var(--space-6) var(--space-5);
      }
      h1 {
        font-size: var(--text-title);
        margin-block-end: var(--space-4);
      }
      .groups {
        columns: 3 22rem;
        column-gap: var(--space-5);
      }
      section {
        break-inside: avoid;
        padding-block-end: var(--space-4);
      }
      h2 {
        margin-block-end: var(--space-2);
        font-size: var(--text);
        color: var(--ink-soft);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(4.75rem, 1fr));
        gap: var(--space-2);
      }
      button {
        display: grid;
        place-items: center;
        inline-size: 100%;
        padding: var(--space-1) var(--space-2);
        border-color: var(--line);
      }
      button:hover {
        border-color: var(--brand);
      }
      .number {
        font-size: 1.75rem;
        font-weight: 700;
        line-height: 1.3;
        color: var(--brand);
      }
      .state {
        font-size: var(--text-small);
        color: var(--ink-soft);
      }
      .state.open {
        color: var(--brand);
        font-weight: 700;
      }
      .away {
        margin-block-end: var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-tint);
        color: var(--bad);
        font-weight: 700;
      }
      desk-notice {
        margin-block-end: var(--space-4);
      }
      .state.paused {
        color: var(--warn);
        font-weight: 700;
      }
    `,
  ];

  #feed = null;

  connectedCallback() {
    super.connectedCallback();
    this._states = new Map();
    this._live = true;
    this.#feed = new LiveFeed(`/api/v1/centres/${this.centre.id}/feed`);
    this.#feed.addEventListener("state", ({ detail }) => this.#follow(detail));
    this.#feed.addEventListener("live", () => (this._live = true));
    this.#feed.addEventListener("not-live", () => (this._live = false));
    this.#feed.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#feed.close();
  }

  #follow(state) {
    this._states = new Map(state.counters.map((counter) => [counter.id, counter.state]));
    this.dispatchEvent(new CustomEvent("hall", { detail: state }));
  }

  render() {
    const counters = this.centre.counters.filter(({ id }) => this.own.length === 0 || this.own.includes(id));
    const groups = Map.groupBy(counters, ({ services }) => services.toSorted().join());
    return html`<h1>${t("pickCounter", this.lang)}</h1>
      ${this._live ? nothing : html`<p class="away" role="status">${t("notLiveLong", this.lang)}</p>`}
      <desk-notice .lang=${this.lang} .centre=${this.centre} .notice=${this.notice} ?hidden=${!this.notice}></desk-notice>
      ${counters.length === 0 ? html`<p class="away" role="status">${t("noOwnCounter", this.lang)}</p>` : nothing}
      <div class="groups">${[...groups.values()].map((alike) => this.#group(alike))}</div>`;
  }

  /** Counters that take the same services are shown together, even if they prefer them in a different order. */
  #group(counters) {
    return html`<section>
      <h2>${this.#names(counters[0].services)}</h2>
      <ul>
        ${counters.map((counter) => html`<li>${this.#counter(counter)}</li>`)}
      </ul>
    </section>`;
  }

  #counter({ id, number }) {
    const state = this._states.get(id);
    return html`<button @click=${() => this.#pick(id)}>
      ${numberTag(number)}
      <span class="state ${state ?? ""}">${state ? t(STATE_TEXTS[state], this.lang) : "…"}</span>
    </button>`;
  }

  #names(codes) {
    const services = this.centre.departments.flatMap((department) => department.services);
    const names = codes.map((code) => inLanguage(services.find((each) => each.code === code)?.name, this.lang));
    return names.join(this.lang === "ur" ? "، " : ", ");
  }

  #pick(id) {
    this.dispatchEvent(new CustomEvent("counter", { detail: id }));
  }
}
customElements.define("counter-picker", CounterPicker);
