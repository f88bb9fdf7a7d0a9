import { css } from "lit";

export const appStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-areas: "header" "banner" "main" "footer";
    block-size: 100dvh;
    overflow: hidden;
  }
  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 1.4rem;
    padding: 1rem 2rem;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  header img {
    block-size: 3.6rem;
  }
  .centre {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.6rem;
    font-size: 1.35rem;
    font-weight: 700;
  }
  .centre :lang(en) {
    font-weight: 400;
    color: var(--ink-soft);
  }
  time {
    font-size: 2rem;
    font-variant-numeric: tabular-nums;
  }
  aside {
    grid-area: banner;
    display: flex;
    gap: 1.4rem;
    align-items: center;
    padding: 0.8rem 2rem;
    font-size: 1.3rem;
    color: var(--warn);
    background: var(--warn-tint);
    border-block-end: 1px solid var(--warn);
  }
  aside svg {
    flex: none;
    inline-size: 3.2rem;
    block-size: 3.2rem;
  }
  aside div {
    flex: 1;
  }
  main {
    grid-area: main;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
    padding: 2rem;
  }
  footer {
    grid-area: footer;
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 1.5rem;
    min-block-size: 7.5rem;
    padding: 1rem 2rem 1.5rem;
  }
  footer button {
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-self: start;
    min-block-size: 5rem;
    min-inline-size: 13rem;
    padding: 0.2rem 2rem;
    font: inherit;
    font-size: 1.5rem;
    color: var(--ink);
    background: var(--surface);
    border: 2px solid var(--line-strong);
    border-radius: 1.2rem;
    touch-action: none;
    cursor: pointer;
  }
  footer button:last-child {
    justify-self: end;
  }
  footer svg {
    inline-size: 2.2rem;
    block-size: 2.2rem;
  }
  [data-pressed] {
    background: var(--brand-tint) !important;
    border-color: var(--brand) !important;
  }
  .progress {
    display: grid;
    gap: 0.6rem;
    justify-items: center;
    font-size: 1.2rem;
    color: var(--ink-soft);
  }
  .progress :lang(ur) {
    font-size: 1.4rem;
  }
  progress {
    appearance: none;
    inline-size: 12rem;
    block-size: 0.5rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--line-strong);
    transition: inline-size 1s linear;
  }
  .still-there {
    position: fixed;
    inset: 0;
    display: grid;
    place-items: center;
    background: rgb(23 33 29 / 65%);
  }
  .still-there div {
    display: grid;
    gap: 1.2rem;
    justify-items: center;
    padding: 3rem 4rem;
    text-align: center;
    font-size: 1.4rem;
    background: var(--surface);
    border-radius: 2rem;
  }
  .still-there h2 {
    font-size: 2.4rem;
  }
  .count {
    font-family: var(--latin);
    font-size: 6rem;
    font-weight: 800;
    line-height: 1;
    color: var(--brand-deep);
    font-variant-numeric: tabular-nums;
  }
  .primary {
    min-block-size: 5rem;
    min-inline-size: 20rem;
    font: inherit;
    font-size: 1.8rem;
    font-weight: 700;
    color: var(--on-brand);
    background: var(--brand);
    border: 0;
    border-radius: 1.2rem;
    touch-action: none;
    cursor: pointer;
  }
  /* A new screen ignores presses for a moment, so that a double tap does not choose twice. */
  main > *,
  footer {
    animation: settle 350ms;
  }
  @keyframes settle {
    from,
    99% {
      pointer-events: none;
    }
  }
  :focus-visible {
    outline: 0.3rem solid var(--focus);
    outline-offset: 0.25rem;
  }
`;
