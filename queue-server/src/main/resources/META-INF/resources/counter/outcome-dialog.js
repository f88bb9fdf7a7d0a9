import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

/**
 * Asks how the service ended, when the service needs an outcome: one press, or a digit. `outcomes` are the centre's.
 */
class OutcomeDialog extends DialogBase {
  static properties = { ...DialogBase.properties, outcomes: { attribute: false }, number: { type: String } };

  get heading() {
    return t("outcomeTitle", this.lang, { number: this.number });
  }

  content() {
    return this.answers(
      "outcome",
      this.outcomes.map(({ code, name }) => [code, inLanguage(name, this.lang)]),
    );
  }
}
customElements.define("outcome-dialog", OutcomeDialog);
