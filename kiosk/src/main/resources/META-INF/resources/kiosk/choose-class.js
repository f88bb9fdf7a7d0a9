import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { classPicture } from "./pictograms.js";
import { choose, kioskStyles, tile } from "./styles.js";
import { say } from "./words.js";

/** The priority classes; the first is the ordinary one. */
class ChooseClass extends LitElement {
  static properties = { lang: { type: String }, classes: { attribute: false } };
  static styles = [
    base,
    kioskStyles,
    css`
      .tile:first-child {
        grid-column: 1 / -1;
        border-color: var(--brand);
      }
      .tiles {
        --columns: 2;
        --tile-most: 12rem;
      }
      p {
        font-size: 1.4rem;
        text-align: center;
        color: var(--ink-soft);
      }
      @media (orientation: portrait) {
        .tiles {
          --columns: 1;
        }
      }
    `,
  ];

  render() {
    return html`
      <div>
        <h1 tabindex="-1" lang=${this.lang}>${say("chooseClass", this.lang)}</h1>
        <p lang=${this.lang}>${say("classHint", this.lang)}</p>
      </div>
      <div class="tiles">
        ${this.classes.map((priorityClass) =>
          tile({
            picture: classPicture(priorityClass),
            name: inLanguage(priorityClass.name, this.lang),
            press: () => choose(this, priorityClass),
            lang: this.lang,
          }),
        )}
      </div>
    `;
  }
}
customElements.define("choose-class", ChooseClass);
