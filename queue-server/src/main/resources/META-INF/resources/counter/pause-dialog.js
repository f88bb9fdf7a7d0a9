import { html, nothing } from "lit";
import { DialogBase } from "./dialog-base.js";
import { counted } from "./left-waiting.js";
import { PAUSE_REASONS } from "./reasons.js";
import { t } from "./texts.js";

/**
 * Asks why the counter pauses: one press, or the keys 1 to 4. `left` is from `leftWaiting`: the queues that no other
 * counter serves during the pause.
 */
class PauseDialog extends DialogBase {
  static properties = { ...DialogBase.properties, left: { attribute: false } };

  get heading() {
    return t("pauseTitle", this.lang);
  }

  content() {
    const { lang, left } = this;
    return html`${left.length ? html`<p class="lead">${t("leftWaiting", lang, { count: counted(left) })}</p>` : nothing}
    ${this.answers(
      "reason",
      PAUSE_REASONS.map((reason) => [reason.en, reason[lang]]),
    )}`;
  }
}
customElements.define("pause-dialog", PauseDialog);
