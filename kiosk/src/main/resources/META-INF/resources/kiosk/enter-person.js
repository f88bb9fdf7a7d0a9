import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { plain } from "baari/typed.js";
import { entryStyles } from "./entry-styles.js";
import { Fitted } from "./fit.js";
import "./number-pad.js";
import * as numbers from "./person-number.js";
import { choose, kioskStyles } from "./styles.js";
import { say } from "./words.js";

/** Asks who the citizen is. The number is masked when it is complete, and deleted with this element. Event `chosen`. */
class EnterPerson extends LitElement {
  static properties = { lang: { type: String }, digits: { state: true }, isShown: { state: true } };
  static styles = [
    base,
    kioskStyles,
    entryStyles,
    css`
      @media (orientation: landscape) {
        :host {
          grid-template: "head keys" auto "field keys" auto "note keys" auto "done keys" 1fr / minmax(0, 1fr) minmax(0, 1fr);
          column-gap: 3rem;
        }
      }
    `,
  ];

  #fitted = new Fitted(this);

  #keyed = (event) => this.#key(event);

  constructor() {
    super();
    this.digits = "";
    this.isShown = false;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.#keyed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#keyed);
    this.digits = "";
  }

  render() {
    const isComplete = numbers.isComplete(this.digits);
    return html`
      <div class="head">
        <h1 tabindex="-1" lang=${this.lang}>${say("whoTitle", this.lang)}</h1>
        <p lang=${this.lang}>${say("whoHint", this.lang)}</p>
      </div>
      <div class="field" dir="ltr">
        <input
          type="text"
          lang="en"
          readonly
          inputmode="none"
          autocomplete="off"
          aria-label=${say("whoField", this.lang)}
          .value=${numbers.shown(this.digits, isComplete && !this.isShown)}
        />
        <button class="look" ?hidden=${!isComplete} aria-pressed=${this.isShown} lang=${this.lang} @click=${() => (this.isShown = !this.isShown)}>
          ${say(this.isShown ? "hide" : "show", this.lang)}
        </button>
      </div>
      ${this.#note()}
      <number-pad class="keys" .lang=${this.lang} @typed=${({ detail }) => this.#type(detail)} @erased=${this.#erase}></number-pad>
      <button class="primary" lang=${this.lang} aria-disabled=${!isComplete} @click=${this.#done}>${say("goFurther", this.lang)}</button>
    `;
  }

  #note() {
    const isWrong = numbers.isWrong(this.digits);
    const count = numbers.missing(this.digits);
    const key = isWrong ? "mobileBegins" : this.digits === "" ? "whoDigits" : count > 0 ? "digitsMissing" : "whoWhole";
    return html`<p class="note ${isWrong ? "wrong" : ""}" role="status" lang=${this.lang}>${say(key, this.lang, { count })}</p>`;
  }

  #type(digit) {
    this.digits = numbers.typed(this.digits, digit);
  }

  #erase() {
    this.digits = this.digits.slice(0, -1);
    this.isShown = false;
  }

  /** A keyboard or a card reader can also type. */
  #key(event) {
    const digit = plain(event.key);
    if (/^[0-9]$/.test(digit)) {
      this.#type(digit);
    } else if (event.key === "Backspace") {
      this.#erase();
    } else if (event.key === "Enter" && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
      this.#done();
    }
  }

  #done() {
    if (numbers.isComplete(this.digits)) {
      choose(this, this.digits);
    }
  }
}
customElements.define("enter-person", EnterPerson);
