import { LitElement, css, html, nothing } from "lit";
import { base, buttons } from "baari/shared.js";
import { ACTIONS, SECONDARY, offered } from "./actions.js";
import { t } from "./texts.js";

/** The one next action, large, and the others, each always in its place. Event: `action` with its name. */
class ActionBar extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    counter: { attribute: false },
    busy: { type: Boolean },
    shortcuts: { type: Boolean },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--space-3);
      }
      button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-3);
        min-block-size: 3.5rem;
        text-align: start;
      }
      button.primary {
        grid-column: 1 / -1;
        justify-content: center;
        gap: var(--space-4);
        min-block-size: 5.5rem;
        border-radius: var(--radius-large);
        font-size: 2rem;
      }
      kbd {
        display: inline-grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border: 1px solid currentcolor;
        border-radius: 0.375rem;
        font: 600 var(--text-small) / 1 var(--latin);
        opacity: 0.85;
      }
      .primary kbd {
        inline-size: 2.25rem;
        block-size: 2.25rem;
        font-size: var(--text-large);
      }
      button:disabled kbd {
        opacity: 0.5;
      }
    `,
  ];

  render() {
    const now = offered(this.counter);
    return html`${this.#button(now[0], true, true)}
    ${SECONDARY.map((action) => this.#button(action, now.includes(action), false))}`;
  }

  #button(action, possible, primary) {
    const key = ACTIONS[action].key.toUpperCase();
    return html`<button
      class=${primary ? "primary" : ""}
      ?disabled=${!possible || this.busy}
      aria-keyshortcuts=${this.shortcuts ? key : nothing}
      @keydown=${this.#once}
      @click=${(event) => this.#clicked(event, action)}
    >
      <span>${t(action, this.lang)}</span>
      ${this.shortcuts ? html`<kbd aria-hidden="true" lang="en">${key}</kbd>` : nothing}
    </button>`;
  }

  /** A held Enter would press again and again. */
  #once(event) {
    if (event.repeat) {
      event.preventDefault();
    }
  }

  /** The second click of a double click must not do what the button has become. */
  #clicked(event, action) {
    if (event.detail <= 1) {
      this.dispatchEvent(new CustomEvent("action", { detail: action }));
    }
  }
}
customElements.define("action-bar", ActionBar);
