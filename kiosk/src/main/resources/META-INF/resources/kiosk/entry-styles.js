import { css } from "lit";

/** Styles of a screen where the citizen types. */
export const entryStyles = css`
  :host {
    grid-template: "head" auto "field" auto "note" auto "keys" auto "done" 1fr / minmax(0, 1fr);
    align-content: start;
  }
  .head {
    grid-area: head;
  }
  p {
    font-size: 1.4rem;
    text-align: center;
    color: var(--ink-soft);
  }
  .field {
    grid-area: field;
    display: flex;
    gap: 1rem;
    inline-size: min(100%, 44rem);
    margin-inline: auto;
  }
  input {
    flex: 1;
    inline-size: 0;
    min-block-size: 5.5rem;
    padding-inline: 1.2rem;
    font: inherit;
    font-family: var(--latin);
    font-size: 2.4rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    text-align: center;
    color: var(--ink);
    background: var(--surface);
    border: 3px solid var(--brand);
    border-radius: 1.2rem;
  }
  .look {
    flex: none;
    min-inline-size: 9rem;
    padding-inline: 1.4rem;
    font-size: 1.4rem;
    background: var(--surface);
    border: 2px solid var(--line-strong);
    border-radius: 1.2rem;
  }
  .note {
    grid-area: note;
    min-block-size: 3.2rem;
    font-size: 1.4rem;
  }
  .note.wrong {
    color: var(--bad);
    font-weight: 700;
  }
  .keys {
    grid-area: keys;
  }
  .primary {
    grid-area: done;
    place-self: start center;
    min-block-size: 5.5rem;
    min-inline-size: 22rem;
    padding-inline: 2.4rem;
    font-size: 1.9rem;
  }
  .primary[aria-disabled="true"] {
    color: var(--ink-soft);
    background: var(--sunken);
    border-color: var(--line-strong);
  }
`;
