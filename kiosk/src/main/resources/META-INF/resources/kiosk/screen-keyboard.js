import { LitElement, css, html, nothing } from "lit";
import { base } from "baari/shared.js";
import { keyStyles } from "./key-styles.js";
import { picture } from "./pictograms.js";
import { say } from "./words.js";

const ROWS = {
  en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ur: ["ضصثقفغعہھخحجچپ", "شسیئبلاتنمکگٹڈ", "ظطزرذدوؤڑےژںءآ"],
  code: ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM-"],
};

/**
 * A keyboard on the screen, with the alphabet of either language or the characters of codes. Events `typed` (a letter)
 * and `erased`.
 */
class ScreenKeyboard extends LitElement {
  static properties = { lang: { type: String }, layout: { type: String } };
  static styles = [
    base,
    keyStyles,
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
      }
      .wide {
        max-inline-size: 24rem;
        font-size: 1.3rem;
      }
      @media (orientation: landscape) {
        button {
          block-size: 3.7rem;
        }
      }
    `,
  ];

  render() {
    return this.layout === "code" ? this.#code() : this.#letters();
  }

  #letters() {
    return html`
      ${ROWS[this.lang].map((row) => html`<div class="row">${this.#keys(row, this.lang)}</div>`)}
      <div class="row">
        <button class="wide" lang=${this.lang} @click=${() => this.#tell("typed", " ")}>${say("space", this.lang)}</button>
        ${this.#eraser("wide")}
      </div>
    `;
  }

  /** Latin letters from left to right in both languages. */
  #code() {
    const last = ROWS.code.length - 1;
    return ROWS.code.map(
      (row, at) => html`<div class="row" dir="ltr">${this.#keys(row, "en")} ${at === last ? this.#eraser("") : nothing}</div>`,
    );
  }

  #keys(row, lang) {
    return Array.from(row, (letter) => html`<button lang=${lang} @click=${() => this.#tell("typed", letter)}>${letter}</button>`);
  }

  #eraser(kind) {
    return html`<button class=${kind} aria-label=${say("erase", this.lang)} @click=${() => this.#tell("erased")}>
      ${picture("erase")}
    </button>`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("screen-keyboard", ScreenKeyboard);
