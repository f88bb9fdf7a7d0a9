/** Styles that the screens of the kiosk share. */
import { css, html, nothing } from "lit";
import { typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { say } from "./words.js";

export const kioskStyles = css`
  :host {
    display: grid;
    min-block-size: 0;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 1.5rem;
  }
  h1 {
    font-size: 2.4rem;
    font-weight: 700;
    text-align: center;
    text-wrap: balance;
    outline: none;
  }
  h1:lang(ur) {
    line-height: 1.9;
  }
  button {
    font: inherit;
    color: inherit;
    line-height: inherit;
    touch-action: none;
    cursor: pointer;
  }
  .tiles {
    display: grid;
    gap: 1.1rem;
    align-content: center;
    min-block-size: 0;
    grid-template-columns: repeat(var(--columns, 2), minmax(0, 1fr));
    grid-auto-rows: minmax(0, var(--tile-most, 11rem));
  }
  .tile {
    display: flex;
    align-items: center;
    gap: 1.3rem;
    padding: 0.8rem 1.4rem;
    min-block-size: 5rem;
    text-align: start;
    background: var(--surface);
    border: 2px solid var(--line-strong);
    border-radius: 1.2rem;
    box-shadow: var(--shadow);
  }
  .tile svg {
    flex: none;
    inline-size: 4.6rem;
    block-size: 4.6rem;
    padding: 0.85rem;
    color: var(--brand);
    background: var(--brand-tint);
    border-radius: 50%;
  }
  .tile .name {
    display: block;
    font-size: 1.55rem;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .tile .name:lang(ur) {
    line-height: 1.85;
  }
  .tile .more,
  .tile .why {
    display: block;
    color: var(--ink-soft);
    font-size: 1.1rem;
  }
  /* Nastaliq is smaller than Latin of the same size. */
  .tile .more:lang(ur) {
    font-size: 1.4rem;
    line-height: 1.8;
  }
  .tile .why {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--warn);
    font-size: 1.25rem;
    line-height: 1.3;
    /* Urdu letters reach above and below their lines, and overflow is hidden. */
    padding-block: 0.6em;
    margin-block: -0.6em;
  }
  .tile .why:lang(ur),
  .tile .why :lang(ur) {
    line-height: 1.8;
  }
  /* It can be read but not pressed. */
  .tile[aria-disabled="true"] {
    color: var(--ink-soft);
    background: var(--sunken);
    border-style: dashed;
    box-shadow: none;
    cursor: default;
  }
  .tile[aria-disabled="true"] svg {
    color: var(--ink-soft);
    background: var(--line);
  }
  [data-pressed] {
    background: var(--brand-tint) !important;
    border-color: var(--brand) !important;
  }
  .primary {
    color: var(--on-brand);
    background: var(--brand);
    border: 2px solid var(--brand);
    border-radius: 1.2rem;
    font-weight: 700;
  }
  .primary[data-pressed] {
    background: var(--brand-deep) !important;
  }
  :focus-visible {
    outline: 0.3rem solid var(--focus);
    outline-offset: 0.25rem;
  }
  /* A heading gets the focus only so that it is read out. */
  h1:focus-visible {
    outline: none;
  }
  @media (orientation: landscape) {
    :host {
      gap: 1rem;
    }
    .tiles {
      --columns: 3;
    }
    .tile {
      padding-block: 0.4rem;
    }
    .tile .more:lang(ur) {
      font-size: 1.25rem;
    }
  }
`;

/**
 * A big button: a picture, a name, and a line of small print or the reason why it cannot be pressed (see
 * availability.js).
 */
export const tile = ({ picture, name, more, press, lang, obstacle = null }) => html`
  <button class="tile" aria-disabled=${obstacle ? "true" : nothing} @click=${obstacle ? nothing : press}>
    ${picture}<span><span class="name" lang=${lang}>${name}</span>${obstacle ? why(obstacle, lang) : small(more, lang)}</span>
  </button>
`;

const small = (more, lang) => (more ? html`<span class="more" lang=${lang}>${more}</span>` : nothing);

/** The staff's text is shown in the language in which they wrote it. */
const why = ({ key, detail }, lang) =>
  html`<span class="why" lang=${lang}>${say(key, lang)}${detail ? html` ${typedTag(inLanguage(detail, lang))}` : nothing}</span>`;

/** A service as a tile. When the service has a limit for today, the small print shows how many numbers are left. */
export function serviceTile({ service, picture, name, more, press, lang, obstacle }) {
  const count = service.left;
  const left = count === null || count === undefined ? "" : say(count === 1 ? "leftOne" : "left", lang, { count });
  return tile({ picture, name, more: [more, left].filter(Boolean).join(" · "), press, lang, obstacle });
}

/** Tells the screen what was chosen. */
export const choose = (element, detail) =>
  element.dispatchEvent(new CustomEvent("chosen", { detail, bubbles: true, composed: true }));
