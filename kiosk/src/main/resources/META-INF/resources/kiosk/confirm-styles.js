import { css } from "lit";

export const confirmStyles = css`
  :host {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.8rem 1.6rem;
    align-items: center;
    padding: 1.2rem 1.6rem;
    background: var(--brand-tint);
    border-radius: 1.2rem;
  }
  .label {
    grid-column: 1 / -1;
    font-size: 1.2rem;
    color: var(--ink-soft);
  }
  ul {
    display: grid;
    gap: 0.4rem;
  }
  li {
    display: flex;
    gap: 1.2rem;
    align-items: center;
    font-size: 1.6rem;
    font-weight: 700;
  }
  li button {
    display: grid;
    place-items: center;
    inline-size: 3.6rem;
    block-size: 3.6rem;
    padding: 0;
    color: var(--bad);
    background: var(--surface);
    border: 2px solid var(--bad);
    border-radius: 50%;
  }
  li svg {
    inline-size: 1.8rem;
    block-size: 1.8rem;
  }
  .another {
    display: flex;
    gap: 1rem;
    align-items: center;
    min-block-size: 4.4rem;
    padding: 0.2rem 1.8rem;
    font-size: 1.4rem;
    color: var(--brand-deep);
    background: var(--surface);
    border: 2px solid var(--brand);
    border-radius: 1.2rem;
  }
  .another svg {
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
  }
  .tile:first-child {
    grid-column: 1 / -1;
    border-color: var(--brand);
  }
  .tiles {
    --columns: 2;
    --tile-most: 12rem;
  }
  .hint {
    font-size: 1.4rem;
    text-align: center;
    color: var(--ink-soft);
  }
  .primary {
    place-self: start center;
    min-block-size: 7rem;
    min-inline-size: 26rem;
    padding-inline: 3rem;
    font-size: 2.2rem;
  }
  @media (orientation: portrait) {
    .tiles {
      --columns: 1;
    }
  }
`;
