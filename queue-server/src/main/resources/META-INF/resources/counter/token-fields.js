import { html } from "lit";
import { t } from "./texts.js";

/** Fields that several dialogs use. */
export const numberField = (lang) => html`<div>
  <label for="number">${t("numberField", lang)}</label>
  <input id="number" name="number" lang="en" dir="ltr" placeholder="D-042" autocomplete="off" maxlength="12" required />
</div>`;

export const reasonField = (label, required = true) => html`<div>
  <label for="reason">${label}</label>
  <input id="reason" name="reason" dir="auto" autocomplete="off" maxlength="200" pattern=".*\\S.*" ?required=${required} />
</div>`;
