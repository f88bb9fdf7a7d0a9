/** Shared by every element: styles for its shadow root, numbers that stay left-to-right, and text in any script. */
import { css } from "lit";

export { numberTag, typedTag } from "./tags.js";

export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :lang(en) {
    font-family: var(--latin);
    line-height: var(--line-latin);
    letter-spacing: normal;
  }
  :lang(ur) {
    font-family: var(--nastaliq);
    line-height: var(--line-nastaliq);
    letter-spacing: normal;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .number {
    font-family: var(--latin);
    line-height: inherit;
    white-space: nowrap;
  }
  .for-readers-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const buttons = css`
  button {
    font: inherit;
    color: var(--ink);
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding-inline: var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
    transition: background-color var(--quick);
  }
  button:hover:enabled {
    background: var(--sunken);
  }
  button:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    background: transparent;
    cursor: default;
  }
  button.primary {
    color: var(--on-brand);
    border-color: var(--brand);
    background: var(--brand);
    font-weight: 700;
  }
  button.primary:hover:enabled {
    background: var(--brand-deep);
  }
  button.primary:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    background: var(--sunken);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.plain:hover:enabled {
    background: var(--sunken);
  }
`;

export const fields = css`
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
  }
  label {
    display: block;
    margin-block-end: var(--space-1);
    font-weight: 700;
  }
`;
