import { html } from "lit-html";
import { t } from "./texts.js";

/** Words in both languages, whoever holds the phone; Urdu first. */
export const both = (key, values) => bothOf({ en: t(key, "en", values), ur: t(key, "ur", values) });

/** The same of the wire's `{ en, ur }`. */
export const bothOf = ({ en, ur }) => html`<p lang="ur" dir="rtl">${ur}</p>
  <p lang="en" dir="ltr">${en}</p>`;
