import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { picture } from "./pictograms.js";
import { say } from "./words.js";

/** A full-screen notice in both languages. */
class KioskNotice extends LitElement {
  static properties = { picture: { type: String }, heading: { type: String }, text: { type: String }, values: { attribute: false } };
  static styles = [
    base,
    css`
      :host {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 3rem;
        text-align: center;
      }
      svg {
        inline-size: 11rem;
        block-size: 11rem;
        padding: 2.5rem;
        color: var(--warn);
        background: var(--warn-tint);
        border-radius: 50%;
      }
      section {
        display: grid;
        gap: 0.8rem;
        max-inline-size: 46rem;
      }
      h1 {
        font-size: 2.8rem;
      }
      p {
        font-size: 1.5rem;
        color: var(--ink-soft);
      }
    `,
  ];

  render() {
    return html`<div aria-hidden="true">${picture(this.picture)}</div>
      ${this.#section("ur", "rtl")} ${this.#section("en", "ltr")}`;
  }

  #section(lang, dir) {
    return html`<section lang=${lang} dir=${dir}>
      <h1 lang=${lang}>${say(this.heading, lang)}</h1>
      <p lang=${lang}>${say(this.text, lang, this.values)}</p>
    </section>`;
  }
}
customElements.define("kiosk-notice", KioskNotice);
