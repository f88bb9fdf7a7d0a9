import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { picture } from "./pictograms.js";
import { say } from "./words.js";

const ROWS = {
  en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ur: ["ضصثقفغعہخحجچپ", "شسیبلاتنمکگٹڈ", "ظطزرذدوڑےژںءآ"],
};

/** Letters to touch, in either language's alphabet. Events `typed` (a letter) and `erased`. */
class ScreenKeyboard extends LitElement {
  static properties = { lang: { type: String } };
  static styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 0.6rem;
        inline-size: min(100%, 62rem);
        margin-inline: auto;
      }
      .row {
        display: flex;
        gap: 0.5rem;
        justify-content: center;
      }
      button {
        flex: 1;
        max-inline-size: 6rem;
        min-inline-size: 0;
        block-size: 4.8rem;
        padding: 0;
        font: inherit;
        font-size: 1.9rem;
        line-height: 1.2;
        color: var(--ink);
        background: var(--surface);
        border: 2px solid var(--line-strong);
        border-radius: 0.8rem;
        touch-action: none;
        cursor: pointer;
      }
      .wide {
        max-inline-size: 24rem;
        font-size: 1.3rem;
      }
      [data-pressed] {
        background: var(--brand-tint);
        border-color: var(--brand);
      }
      svg {
        inline-size: 2.2rem;
        block-size: 2.2rem;
      }
      @media (orientation: landscape) {
        button {
          block-size: 3.7rem;
        }
      }
      :focus-visible {
        outline: 0.3rem solid var(--focus);
      }
    `,
  ];

  render() {
    return html`
      ${ROWS[this.lang].map((row) => html`<div class="row">${Array.from(row, (letter) => this.#key(letter))}</div>`)}
      <div class="row">
        <button class="wide" lang=${this.lang} @click=${() => this.#tell("typed", " ")}>${say("space", this.lang)}</button>
        <button class="wide" aria-label=${say("erase", this.lang)} @click=${() => this.#tell("erased")}>
          ${picture("erase")}
        </button>
      </div>
    `;
  }

  #key(letter) {
    return html`<button lang=${this.lang} @click=${() => this.#tell("typed", letter)}>${letter}</button>`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("screen-keyboard", ScreenKeyboard);
