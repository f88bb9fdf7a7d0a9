import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { PARK_REASONS } from "./reasons.js";
import { t } from "./texts.js";

const MINUTES = [15, 30, 60];

/** Asks why the citizen goes away, and for how long; the keys 1 to 4 are the usual reasons. `now` is the server's clock. */
class ParkDialog extends DialogBase {
  static properties = { ...DialogBase.properties, number: { type: String }, now: { attribute: false } };

  get heading() {
    return t("parkTitle", this.lang, { number: this.number });
  }

  get confirm() {
    return t("park", this.lang);
  }

  content() {
    const { lang } = this;
    const times = MINUTES.map((minutes) => [minutes, t("minutes", lang, { minutes })]);
    return html`
      ${this.chips("minutes", t("parkTime", lang), [["", t("parkUntilBack", lang)], ...times])}
      ${this.reasons(PARK_REASONS)}
    `;
  }

  choose({ reason, minutes }) {
    const until = minutes && new Date(this.now() + Number(minutes) * 60_000).toISOString();
    super.choose({ reason, ...(until && { until }) });
  }
}
customElements.define("park-dialog", ParkDialog);
