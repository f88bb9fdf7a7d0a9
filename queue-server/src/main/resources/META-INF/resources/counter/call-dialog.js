import { html } from "lit";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

/** Asks whom to call out of turn, and why: the reason is never optional. */
class CallDialog extends DialogBase {
  get heading() {
    return t("callTitle", this.lang);
  }

  get confirm() {
    return t("callNow", this.lang);
  }

  content() {
    return html`
      <p class="lead">${t("callLead", this.lang)}</p>
      <div>
        <label for="number">${t("numberField", this.lang)}</label>
        <input id="number" name="number" lang="en" dir="ltr" placeholder="D-042" autocomplete="off" maxlength="12" required />
      </div>
      <div>
        <label for="reason">${t("reasonField", this.lang)}</label>
        <input id="reason" name="reason" dir="auto" autocomplete="off" maxlength="200" pattern=".*\\S.*" required />
      </div>
    `;
  }

  choose({ number, reason }) {
    super.choose({ number: asPrinted(number), reason: reason.trim() });
  }
}

/** People type `d42`; the ticket says `D-042`. */
export function asPrinted(number) {
  const [, series, digits] = /^\s*([A-Za-z]+)\s*-?\s*(\d+)\s*$/.exec(number) ?? [];
  return series ? `${series.toUpperCase()}-${digits.padStart(3, "0")}` : number.trim();
}

customElements.define("call-dialog", CallDialog);
