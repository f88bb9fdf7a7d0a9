import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { keyStyles } from "./key-styles.js";
import { picture } from "./pictograms.js";
import { say } from "./words.js";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Digits in the order of a telephone, from left to right in both languages. Events `typed` (a digit) and `erased`. */
class NumberPad extends LitElement {
  static properties = { lang: { type: String } };
  static styles = [
    base,
    keyStyles,
    css`
      .keys {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 0.8rem;
        inline-size: min(100%, 36rem);
        margin-inline: auto;
      }
      button {
        block-size: 8rem;
        font-size: 2.8rem;
        font-weight: 700;
      }
      .zero {
        grid-column: 2;
      }
      @media (orientation: landscape) {
        button {
          block-size: 7rem;
        }
      }
    `,
  ];

  render() {
    return html`<div class="keys" dir="ltr">
      ${DIGITS.map((digit) => this.#key(digit))} ${this.#key("0", "zero")}
      <button aria-label=${say("eraseDigit", this.lang)} @click=${() => this.#tell("erased")}>${picture("erase")}</button>
    </div>`;
  }

  #key(digit, kind = "") {
    return html`<button class=${kind} lang="en" @click=${() => this.#tell("typed", digit)}>${digit}</button>`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("number-pad", NumberPad);
