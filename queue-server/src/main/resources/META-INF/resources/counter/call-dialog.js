import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { asPrinted } from "./numbers.js";
import { OUT_OF_TURN_REASONS } from "./reasons.js";
import { t } from "./texts.js";
import { numberField } from "./token-fields.js";

/** Asks whom to call out of turn, and why. The reason is always required. */
class CallDialog extends DialogBase {
  get heading() {
    return t("callTitle", this.lang);
  }

  get confirm() {
    return t("callNow", this.lang);
  }

  content() {
    return html`<p class="lead">${t("onRecord", this.lang)}</p>
      ${numberField(this.lang)} ${this.reasons(OUT_OF_TURN_REASONS)}`;
  }

  choose({ number, reason }) {
    super.choose({ number: asPrinted(number), reason });
  }
}
customElements.define("call-dialog", CallDialog);
