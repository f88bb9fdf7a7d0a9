import { css } from "lit";

/** Styles of the keys on the screen. */
export const keyStyles = css`
  button {
    font: inherit;
    font-size: 1.9rem;
    line-height: 1.2;
    padding: 0;
    color: var(--ink);
    background: var(--surface);
    border: 2px solid var(--line-strong);
    border-radius: 0.8rem;
    touch-action: none;
    cursor: pointer;
  }
  [data-pressed] {
    background: var(--brand-tint);
    border-color: var(--brand);
  }
  svg {
    inline-size: 2.2rem;
    block-size: 2.2rem;
  }
  :focus-visible {
    outline: 0.3rem solid var(--focus);
  }
`;
