import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { serviceSelect } from "./service-select.js";
import { t } from "./texts.js";

/** Asks what else the citizen came for. `has` contains the codes of the services that the visit already has. */
class AddServiceDialog extends DialogBase {
  static properties = {
    ...DialogBase.properties,
    centre: { attribute: false },
    number: { type: String },
    has: { attribute: false },
  };

  get heading() {
    return t("addServiceTitle", this.lang, { number: this.number });
  }

  get confirm() {
    return t("add-service", this.lang);
  }

  content() {
    const fits = ({ code }) => !this.has.includes(code);
    return html`<p class="lead">${t("addServiceLead", this.lang)}</p>
      ${serviceSelect(this.centre, this.lang, t("service", this.lang), fits)}`;
  }
}
customElements.define("add-service-dialog", AddServiceDialog);
