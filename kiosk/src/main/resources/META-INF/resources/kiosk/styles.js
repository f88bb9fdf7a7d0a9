/** What the screens of the kiosk share. */
import { css, html, nothing } from "lit";

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
  .tile .more {
    display: block;
    color: var(--ink-soft);
    font-size: 1.1rem;
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
  /* A heading has the focus only to be read out. */
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
  }
`;

/** A big button: picture, name, and a line of small print. */
export const tile = ({ picture, name, more, press, lang }) => html`
  <button class="tile" @click=${press}>
    ${picture}<span><span class="name" lang=${lang}>${name}</span>${more ? html`<span class="more" lang=${lang}>${more}</span>` : nothing}</span>
  </button>
`;

/** Tells the screen what was chosen. */
export const choose = (element, detail) =>
  element.dispatchEvent(new CustomEvent("chosen", { detail, bubbles: true, composed: true }));
