import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

const REASONS = ["pauseTea", "pauseLunch", "pausePrayer", "pauseBackOffice"];

/** Asks why the counter pauses; one press, or the keys 1 to 4. */
class PauseDialog extends DialogBase {
  get heading() {
    return t("pauseTitle", this.lang);
  }

  content() {
    return this.answers(
      "reason",
      REASONS.map((reason) => [t(reason, "en"), t(reason, this.lang)]),
    );
  }
}
customElements.define("pause-dialog", PauseDialog);
