import { html } from "lit-html";
import { t } from "./texts.js";

/** A text in both languages, because anybody may hold the phone. Urdu comes first. */
export const both = (key, values) => bothOf({ en: t(key, "en", values), ur: t(key, "ur", values) });

/** The same for `{ en, ur }` from the server. */
export const bothOf = ({ en, ur }) => html`<p lang="ur" dir="rtl">${ur}</p>
  <p lang="en" dir="ltr">${en}</p>`;
