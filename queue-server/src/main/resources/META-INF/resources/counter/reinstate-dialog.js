import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { numberField } from "./token-fields.js";
import { asPrinted } from "./numbers.js";
import { REINSTATE_REASONS } from "./reasons.js";
import { t } from "./texts.js";

/** Asks which no-show came later. */
class ReinstateDialog extends DialogBase {
  get heading() {
    return t("reinstateTitle", this.lang);
  }

  get confirm() {
    return t("reinstate", this.lang);
  }

  content() {
    return html`<p class="lead">${t("reinstateLead", this.lang)}</p>
      ${numberField(this.lang)} ${this.reasons(REINSTATE_REASONS)}
      <p class="lead">${t("onRecord", this.lang)}</p>`;
  }

  choose({ number, reason }) {
    super.choose({ number: asPrinted(number), reason });
  }
}
customElements.define("reinstate-dialog", ReinstateDialog);
