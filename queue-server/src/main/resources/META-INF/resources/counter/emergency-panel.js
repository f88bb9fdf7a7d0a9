import { LitElement, css, html, nothing } from "lit";
import { Refusal, command } from "baari/api.js";
import { base, buttons, typedTag } from "baari/shared.js";
import { supervisorText } from "./supervisor-texts.js";
import { timeOfDay } from "./times.js";

/** Counters that call the supervisor. Each is spoken when it comes, and stays until the supervisor ends it. */
class EmergencyPanel extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    emergencies: { attribute: false },
    _problem: { state: true },
    _busy: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      li {
        margin-block-end: var(--space-2);
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border: 2px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-tint);
        color: var(--bad);
        font-size: var(--text-large);
      }
      strong {
        margin-inline-end: auto;
      }
      button {
        font-size: var(--text);
      }
    `,
  ];

  render() {
    return html`<div role="alert">
      <ul>
        ${this.emergencies.map((each) => this.#row(each))}
      </ul>
      ${this._problem ? html`<p>${this._problem}</p>` : nothing}
    </div>`;
  }

  #row({ counter, reason, since }) {
    const { lang } = this;
    return html`<li>
      <strong>${supervisorText("emergencyAt", lang, { counter })}</strong>
      ${reason ? typedTag(reason) : nothing}
      <bdi dir="ltr" lang="en">${timeOfDay(since, this.centre.timeZone)}</bdi>
      <button type="button" ?disabled=${this._busy} @click=${() => this.#clear(counter)}>
        ${supervisorText("clear", lang)}
        <span class="for-readers-only">${supervisorText("clearCounter", lang, { counter })}</span>
      </button>
    </li>`;
  }

  async #clear(counter) {
    this._busy = true;
    this._problem = null;
    try {
      await command(`/api/v1/centres/${this.centre.id}/counters/${counter}/emergency/clear`);
    } catch (error) {
      this._problem = error instanceof Refusal ? error.message : supervisorText("noAnswer", this.lang);
    } finally {
      this._busy = false;
    }
  }
}
customElements.define("emergency-panel", EmergencyPanel);
