import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { codeIn } from "./code.js";
import { entryStyles } from "./entry-styles.js";
import { Fitted } from "./fit.js";
import "./screen-keyboard.js";
import { choose, kioskStyles } from "./styles.js";
import { say } from "./words.js";

const LENGTH_MAX = 200;

/**
 * Asks for the code of an appointment or of an earlier ticket. It is typed on the screen or on a keyboard, or comes
 * from a QR reader, which ends with Enter. Event `chosen`.
 */
class EnterCode extends LitElement {
  static properties = { lang: { type: String }, text: { type: String } };
  static styles = [
    base,
    kioskStyles,
    entryStyles,
    css`
      input {
        letter-spacing: 0.08em;
        text-transform: uppercase;
      }
      @media (orientation: landscape) {
        :host {
          grid-template: "head head" auto "field done" auto "note note" auto "keys keys" 1fr / minmax(0, 44rem) auto;
          justify-content: center;
        }
      }
    `,
  ];

  #fitted = new Fitted(this);

  constructor() {
    super();
    this.text = "";
  }

  render() {
    const isWhole = codeIn(this.text) !== null;
    return html`
      <div class="head">
        <h1 tabindex="-1" lang=${this.lang}>${say("codeTitle", this.lang)}</h1>
        <p lang=${this.lang}>${say("codeHint", this.lang)}</p>
      </div>
      <div class="field" dir="ltr">
        <input
          type="text"
          lang="en"
          inputmode="none"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength=${LENGTH_MAX}
          aria-label=${say("codeField", this.lang)}
          .value=${this.text}
          @input=${({ target }) => (this.text = target.value)}
          @keydown=${({ key }) => key === "Enter" && this.#done()}
        />
      </div>
      <p class="note" role="status" lang=${this.lang}>${this.text === "" || isWhole ? "" : say("codeShort", this.lang)}</p>
      <screen-keyboard class="keys" .lang=${this.lang} layout="code" @typed=${this.#typed} @erased=${this.#erased}></screen-keyboard>
      <button class="primary" lang=${this.lang} aria-disabled=${!isWhole} @click=${this.#done}>${say("goFurther", this.lang)}</button>
    `;
  }

  #typed({ detail }) {
    this.text = (this.text + detail).slice(0, LENGTH_MAX);
  }

  #erased() {
    this.text = this.text.slice(0, -1);
  }

  #done() {
    const code = codeIn(this.text);
    if (code !== null) {
      choose(this, code);
    }
  }
}
customElements.define("enter-code", EnterCode);
