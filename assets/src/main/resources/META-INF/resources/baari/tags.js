/** Words that keep their own direction and typeface wherever they stand. */
import { html } from "lit-html";

/** A token's or counter's number: left-to-right and in Latin letters wherever it stands. */
export const numberTag = (number) => html`<bdi class="number" dir="ltr" lang="en">${number}</bdi>`;

/** What somebody typed: Urdu needs its font and its height wherever it stands. */
export const typedTag = (text) => html`<bdi lang=${/\p{Script=Arabic}/u.test(text) ? "ur" : "en"}>${text}</bdi>`;
