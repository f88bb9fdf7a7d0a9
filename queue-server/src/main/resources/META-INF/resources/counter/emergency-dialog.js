import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { reasonField } from "./token-fields.js";
import { t } from "./texts.js";

/** Asks once more before the supervisor is called. The reason may be left out, because there may be no time for it. */
class EmergencyDialog extends DialogBase {
  get heading() {
    return t("emergencyTitle", this.lang);
  }

  get confirm() {
    return t("emergency", this.lang);
  }

  content() {
    return html`<p class="lead">${t("emergencyLead", this.lang)}</p>
      ${reasonField(t("emergencyReason", this.lang), false)}`;
  }
}
customElements.define("emergency-dialog", EmergencyDialog);
