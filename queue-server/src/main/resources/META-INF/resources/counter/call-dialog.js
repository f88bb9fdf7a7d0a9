import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { asPrinted } from "./numbers.js";
import { t } from "./texts.js";
import { numberField, reasonField } from "./token-fields.js";

/** Asks whom to call out of turn, and why: the reason is never optional. */
class CallDialog extends DialogBase {
  get heading() {
    return t("callTitle", this.lang);
  }

  get confirm() {
    return t("callNow", this.lang);
  }

  content() {
    return html`<p class="lead">${t("callLead", this.lang)}</p>
      ${numberField(this.lang)} ${reasonField(t("reasonField", this.lang))}`;
  }

  choose({ number, reason }) {
    super.choose({ number: asPrinted(number), reason: reason.trim() });
  }
}
customElements.define("call-dialog", CallDialog);
