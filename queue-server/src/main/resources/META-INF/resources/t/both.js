import { html } from "lit";
import { t } from "./texts.js";

/** Words in both languages, whoever holds the phone. */
export const both = (key, values) => html`<p lang="en" dir="ltr">${t(key, "en", values)}</p>
  <p lang="ur" dir="rtl">${t(key, "ur", values)}</p>`;

/** The same of the wire's `{ en, ur }`. */
export const bothOf = ({ en, ur }) => html`<p lang="en" dir="ltr">${en}</p>
  <p lang="ur" dir="rtl">${ur}</p>`;
