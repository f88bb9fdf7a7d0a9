import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { panel } from "./style.js";
import { timeIn } from "./text.js";

/**
 * The centre's time, to the minute. `clock` gives the server's time in milliseconds since 1970, because the TV's own
 * clock may be wrong.
 */
class BoardClock extends LitElement {
  static properties = { zone: { type: String }, clock: { attribute: false } };
  static styles = [
    base,
    panel,
    css`
      time {
        font-size: calc(6 * var(--u));
        font-weight: 600;
      }
    `,
  ];

  #timer = 0;
  #shown = "";

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#now() !== this.#shown && this.requestUpdate(), 500);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #now() {
    return this.zone ? timeIn(this.zone, new Date(this.clock())) : "";
  }

  render() {
    this.#shown = this.#now();
    return html`<time class="figure" role="timer" aria-label="Time">${this.#shown}</time>`;
  }
}
customElements.define("board-clock", BoardClock);
