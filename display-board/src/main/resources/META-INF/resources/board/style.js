/** Styles that the board's elements share. */
import { css } from "lit";

export const panel = css`
  h2 {
    display: flex;
    justify-content: space-between;
    align-items: center;
    block-size: calc(5.6 * var(--u));
    padding-block-end: calc(0.6 * var(--u));
    color: var(--ink-soft);
    font-weight: 600;
  }
  h2 .en {
    font-size: calc(2.6 * var(--u));
    letter-spacing: 0.01em;
  }
  h2 .ur {
    font-size: calc(2.6 * var(--u));
    line-height: 1.9;
  }
  .figure {
    font-family: var(--latin);
    font-variant-numeric: tabular-nums;
    font-feature-settings: "tnum", "cv11";
    letter-spacing: -0.015em;
    white-space: nowrap;
    line-height: 1;
  }
  .figure .series {
    line-height: inherit;
    font-variant-numeric: proportional-nums;
    font-feature-settings: normal;
  }
  .empty {
    display: flex;
    justify-content: space-between;
    align-items: center;
    color: var(--ink-soft);
    font-size: calc(2.8 * var(--u));
  }
`;

/** Dots that show the current page of a list. */
export const dots = css`
  .dots {
    display: flex;
    gap: var(--u);
    justify-content: center;
    block-size: var(--u);
  }
  .dots span {
    inline-size: var(--u);
    block-size: var(--u);
    border-radius: 50%;
    background: var(--line);
  }
  .dots span.here {
    background: var(--brand-light);
  }
`;
