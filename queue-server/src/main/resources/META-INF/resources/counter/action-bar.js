import { LitElement, css, html, nothing } from "lit";
import { base, buttons } from "baari/shared.js";
import { ACTIONS, MORE_KEY, RARE, SECONDARY, offered } from "./actions.js";
import { t } from "./texts.js";

/**
 * Shows the one next action, large, and the other actions, each always in its place. The rare ones are shown when
 * `more` is set. Events: `action` with its name, `more`.
 */
class ActionBar extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    counter: { attribute: false },
    now: { type: Number },
    busy: { type: Boolean },
    more: { type: Boolean },
    shortcuts: { type: Boolean },
  };

  static styles = [
    base,
    buttons,
    css`
      :host,
      .rare {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: var(--space-3);
      }
      .rare {
        grid-column: 1 / -1;
      }
      button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 3.5rem;
        padding-inline: var(--space-3);
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
      /* Nastaliq reaches far above its line. */
      button.primary:lang(ur) {
        padding-block-start: var(--space-3);
        font-size: 1.75rem;
      }
      button.emergency {
        color: var(--bad);
        border-color: var(--bad);
      }
      kbd {
        flex: none;
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
      @media (max-width: 45rem) {
        :host,
        .rare {
          grid-template-columns: repeat(2, 1fr);
        }
      }
    `,
  ];

  render() {
    const now = offered(this.counter, this.now);
    const secondary = (action) => this.#action(action, now.includes(action), action);
    return html`${this.#action(now[0], true, "primary")} ${SECONDARY.map(secondary)} ${this.#moreButton()}
      <div class="rare" id="rare" ?hidden=${!this.more}>${RARE.map(secondary)}</div>`;
  }

  #action(action, possible, kind) {
    const key = ACTIONS[action].key.toUpperCase();
    return html`<button
      class=${kind}
      ?disabled=${!possible || this.busy}
      aria-keyshortcuts=${this.shortcuts ? key : nothing}
      @keydown=${this.#once}
      @click=${(event) => this.#clicked(event, action)}
    >
      <span>${t(action, this.lang)}</span>${this.#hint(key)}
    </button>`;
  }

  #moreButton() {
    const key = MORE_KEY.toUpperCase();
    return html`<button
      aria-expanded=${String(this.more)}
      aria-controls="rare"
      aria-keyshortcuts=${this.shortcuts ? key : nothing}
      @click=${() => this.dispatchEvent(new Event("more"))}
    >
      <span>${t(this.more ? "less" : "more", this.lang)}</span>${this.#hint(key)}
    </button>`;
  }

  #hint(key) {
    return this.shortcuts ? html`<kbd aria-hidden="true" lang="en">${key}</kbd>` : nothing;
  }

  /** A held Enter key would press the button again and again. */
  #once(event) {
    if (event.repeat) {
      event.preventDefault();
    }
  }

  /** The second click of a double click must not do the button's new action. */
  #clicked(event, action) {
    if (event.detail <= 1) {
      this.dispatchEvent(new CustomEvent("action", { detail: action }));
    }
  }
}
customElements.define("action-bar", ActionBar);
