import { css, html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

const REASONS = ["pauseTea", "pauseLunch", "pausePrayer", "pauseBackOffice"];

/** Asks why the counter pauses; one press, or the keys 1 to 4. */
class PauseDialog extends DialogBase {
  static styles = [
    ...DialogBase.styles,
    css`
      .reason {
        display: flex;
        justify-content: space-between;
        align-items: center;
        min-block-size: 3.5rem;
        text-align: start;
      }
      kbd {
        font: 600 var(--text-small) / 1 var(--latin);
        padding: 0.4rem 0.6rem;
        border: 1px solid currentcolor;
        border-radius: 0.375rem;
      }
    `,
  ];

  get heading() {
    return t("pauseTitle", this.lang);
  }

  content() {
    return REASONS.map(
      (reason, i) => html`<button class="reason" name="reason" value=${t(reason, "en")} @keydown=${this.#digit}>
        <span>${t(reason, this.lang)}</span><kbd aria-hidden="true" lang="en">${i + 1}</kbd>
      </button>`,
    );
  }

  #digit({ key }) {
    const reason = REASONS[Number(key) - 1];
    if (reason) {
      this.choose({ reason: t(reason, "en") });
    }
  }
}
customElements.define("pause-dialog", PauseDialog);
