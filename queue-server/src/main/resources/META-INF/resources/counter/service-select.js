import { html, nothing } from "lit";
import { inLanguage } from "baari/text.js";
import { t } from "./texts.js";

/** Shown before somebody has chosen, so that nobody is sent to a service only because it is the first in the list. */
export const nothingChosen = (lang) => html`<option value="" selected disabled>${t("choose", lang)}</option>`;

/** A field that names one of the centre's services, by department; `fits` says which may be chosen. */
export const serviceSelect = (centre, lang, label, fits) => html`<div>
  <label for="service">${label}</label>
  <select id="service" name="service" required>
    ${nothingChosen(lang)} ${centre.departments.map((department) => group(department, lang, fits))}
  </select>
</div>`;

const group = ({ name, services }, lang, fits) => {
  const fitting = services.filter(fits);
  return fitting.length
    ? html`<optgroup label=${inLanguage(name, lang)}>
        ${fitting.map((service) => html`<option value=${service.code}>${inLanguage(service.name, lang)}</option>`)}
      </optgroup>`
    : nothing;
};
