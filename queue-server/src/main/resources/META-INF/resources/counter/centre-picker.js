import { LitElement, css, html } from "lit";
import { get } from "baari/api.js";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { addressOf } from "./own-centre.js";
import { t } from "./texts.js";

/** Asks somebody who works at several centres for which one this page is. `addressOf` makes a centre's link. */
class CentrePicker extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centres: { attribute: false },
    addressOf: { attribute: false },
    _names: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        max-inline-size: 40rem;
        margin-inline: auto;
        padding: var(--space-6) var(--space-5);
      }
      h1 {
        font-size: var(--text-title);
        margin-block-end: var(--space-4);
      }
      ul {
        display: grid;
        gap: var(--space-3);
      }
      a {
        display: flex;
        align-items: center;
        min-block-size: 4rem;
        padding-inline: var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--brand);
        font-size: var(--text-large);
        font-weight: 700;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      a:hover {
        border-color: var(--brand);
      }
    `,
  ];

  constructor() {
    super();
    this.addressOf = addressOf;
    this._names = new Map();
  }

  firstUpdated() {
    this.centres.forEach((id) => this.#learn(id));
  }

  /** Until its name has come, or when it does not come, a centre is called by its id. */
  async #learn(id) {
    const { name } = await get(`/api/v1/centres/${id}`).catch(() => ({}));
    this._names = new Map(this._names).set(id, name);
  }

  render() {
    return html`<h1>${t("pickCentre", this.lang)}</h1>
      <ul>
        ${this.centres.map((id) => html`<li><a href=${this.addressOf(id)}>${inLanguage(this._names.get(id), this.lang) || id}</a></li>`)}
      </ul>`;
  }
}
customElements.define("centre-picker", CentrePicker);
