import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { choose, kioskStyles } from "./styles.js";
import { say } from "./words.js";

/** First screen, in both languages. */
class ChooseLanguage extends LitElement {
  static styles = [
    base,
    kioskStyles,
    css`
      :host {
        align-content: center;
        grid-template-rows: auto auto;
        gap: 4rem;
      }
      h1 {
        display: grid;
        gap: 0.5rem;
      }
      h1 .ur {
        font-size: 4.4rem;
      }
      h1 .en {
        font-size: 3rem;
      }
      .languages {
        display: grid;
        gap: 2rem;
        inline-size: min(100%, 44rem);
        margin-inline: auto;
      }
      .languages button {
        display: grid;
        place-content: center;
        block-size: 14rem;
        color: var(--on-brand);
        background: var(--brand);
        border: 0;
        border-radius: 1.6rem;
        box-shadow: var(--shadow);
        text-align: center;
      }
      .languages button[data-pressed] {
        background: var(--brand-deep) !important;
      }
      strong {
        font-size: 4.6rem;
        line-height: 1.3;
      }
      strong:lang(ur) {
        line-height: 1.7;
      }
      button span {
        font-size: 1.5rem;
      }
      @media (orientation: landscape) {
        :host {
          gap: 2.5rem;
        }
        .languages {
          grid-template-columns: 1fr 1fr;
          inline-size: min(100%, 76rem);
        }
      }
    `,
  ];

  render() {
    return html`
      <h1 tabindex="-1">
        <span class="ur" lang="ur" dir="rtl">${say("welcome", "ur")}</span>
        <span class="en" lang="en" dir="ltr">${say("welcome", "en")}</span>
      </h1>
      <div class="languages" dir="ltr">
        ${this.#button("ur", "rtl", "اردو")} ${this.#button("en", "ltr", "English")}
      </div>
    `;
  }

  #button(lang, dir, name) {
    return html`<button lang=${lang} dir=${dir} @click=${() => choose(this, lang)}>
      <strong lang=${lang}>${name}</strong><span lang=${lang}>${say("chooseLanguage", lang)}</span>
    </button>`;
  }
}
customElements.define("choose-language", ChooseLanguage);
