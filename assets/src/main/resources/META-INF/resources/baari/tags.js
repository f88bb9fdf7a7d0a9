/** Text that keeps its own direction and typeface everywhere. */
import { html } from "lit-html";

/** A token's or counter's number: left-to-right and in Latin letters everywhere. */
export const numberTag = (number) => html`<bdi class="number" dir="ltr" lang="en">${number}</bdi>`;

/** Typed text: Urdu needs its typeface and its line height everywhere. */
export const typedTag = (text) => html`<bdi lang=${/\p{Script=Arabic}/u.test(text) ? "ur" : "en"}>${text}</bdi>`;
