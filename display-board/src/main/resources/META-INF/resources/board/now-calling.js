import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { panel } from "./style.js";
import { figure, sayBoth } from "./text.js";

/** The current call, as large as the screen allows. `fresh` while it is new. */
class NowCalling extends LitElement {
  static properties = {
    number: { type: String },
    counter: { type: String },
    /** The text when there is no call: a key of text.js. */
    instead: { type: String },
    fresh: { type: Boolean, reflect: true },
  };
  static styles = [
    base,
    panel,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        position: relative;
        overflow: hidden;
        border-radius: calc(2.4 * var(--u));
        background: var(--surface);
        transition: background-color 1.2s;
      }
      :host([fresh]) {
        background: var(--call-tint);
      }
      :host::after {
        content: "";
        position: absolute;
        inset: 0;
        border: calc(0.7 * var(--u)) solid var(--call);
        border-radius: inherit;
        opacity: 0;
        transition: opacity 1.2s;
      }
      :host([fresh])::after {
        opacity: 1;
        animation: breathe 2.4s ease-in-out infinite;
      }
      @keyframes breathe {
        50% {
          opacity: 0.25;
        }
      }
      section {
        display: grid;
        grid-template-rows: auto 1fr auto;
        min-block-size: 0;
        padding: calc(1.2 * var(--u)) calc(3.4 * var(--u)) calc(2 * var(--u));
      }
      h2 span {
        font-size: calc(3.2 * var(--u));
      }
      .number {
        align-self: center;
        justify-self: center;
        font-size: calc(var(--hero, 26) * var(--u));
        font-weight: 750;
        letter-spacing: -0.035em;
        transition: color 1.2s;
      }
      :host([fresh]) .number,
      :host([fresh]) .counter {
        color: var(--call);
      }
      .number.long {
        font-size: calc(var(--hero, 26) * 0.8 * var(--u));
      }
      .number.longer {
        font-size: calc(var(--hero, 26) * 0.6 * var(--u));
      }
      .where {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        align-items: center;
        gap: calc(2.5 * var(--u));
      }
      .where .en {
        justify-self: end;
        font-size: calc(5 * var(--u));
        font-weight: 600;
      }
      .where .ur {
        justify-self: start;
        font-size: calc(5 * var(--u));
        line-height: 1.9;
      }
      .counter {
        font-size: calc(var(--hero-counter, 13.5) * var(--u));
        font-weight: 750;
        transition: color 1.2s;
      }
      .instead {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: calc(2 * var(--u));
        grid-row: 1 / -1;
        text-align: center;
        text-wrap: balance;
      }
      .instead .en {
        font-size: calc(6 * var(--u));
        line-height: 1.2;
        font-weight: 600;
      }
      .instead .ur {
        font-size: calc(6 * var(--u));
        line-height: 2;
      }
      @media (prefers-reduced-motion: reduce) {
        :host([fresh])::after {
          animation: none;
        }
        :host,
        :host::after,
        .number,
        .counter {
          transition: none;
        }
      }
    `,
  ];

  render() {
    return html`<section role="status" aria-label="Now calling" aria-atomic="true">
      ${this.number ? this.#call() : html`<p class="instead">${sayBoth(this.instead)}</p>`}
    </section>`;
  }

  #call() {
    return html`
      <h2>${sayBoth("nowCalling")}</h2>
      <bdi class=${`figure number ${lengthOf(this.number)}`} dir="ltr">${figure(this.number)}</bdi>
      <p class="where">
        <span class="en" lang="en">Counter</span>
        <bdi class="figure counter" dir="ltr">${this.counter}</bdi>
        <span class="ur" lang="ur" dir="rtl">کاؤنٹر</span>
      </p>
    `;
  }
}
/** `D-042` is usual. A series has up to three letters, and numbers after 999 have four digits. */
const lengthOf = ({ length }) => (length > 6 ? "longer" : length > 5 ? "long" : "");

customElements.define("now-calling", NowCalling);
