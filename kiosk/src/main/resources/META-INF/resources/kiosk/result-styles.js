import { css } from "lit";

export const resultStyles = css`
  :host {
    grid-template-rows: minmax(0, 1fr);
    place-items: center;
  }
  .card {
    display: grid;
    gap: 1.2rem;
    justify-items: center;
    inline-size: min(100%, 50rem);
    padding: 2.5rem;
    text-align: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 2rem;
    box-shadow: var(--shadow);
  }
  .what,
  .then {
    display: grid;
    gap: 1.2rem;
    align-content: center;
    justify-items: center;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .what {
    container-type: inline-size;
  }
  @media (orientation: landscape) {
    .card:not(.one) {
      grid-template-columns: 1fr 1fr;
      gap: 2.5rem;
      inline-size: min(100%, 80rem);
    }
  }
  .waiting {
    gap: 2.5rem;
    padding-block: 6rem;
  }
  h1 {
    font-size: 2rem;
    font-weight: 400;
    color: var(--ink-soft);
  }
  .token {
    --ems: 3.2;
    font-size: min(9.5rem, 100cqi / var(--ems));
    font-weight: 800;
    line-height: 1;
    letter-spacing: -0.02em;
    color: var(--brand-deep);
  }
  .token.long {
    --ems: 5.6;
  }
  .service {
    font-size: 1.8rem;
    font-weight: 700;
  }
  .ahead {
    font-size: 1.6rem;
  }
  .paper {
    display: flex;
    gap: 1.6rem;
    align-items: center;
    inline-size: 100%;
    margin-block-start: 0.8rem;
    padding: 1.2rem 1.8rem;
    text-align: start;
    border-radius: 1.4rem;
    color: var(--ink);
    background: var(--brand-tint);
  }
  .paper svg {
    flex: none;
    inline-size: 6rem;
    block-size: 6rem;
    color: var(--brand);
  }
  .paper.requested {
    background: var(--info-tint);
  }
  .paper.requested svg {
    color: var(--info);
  }
  .paper.failed,
  .paper.unknown {
    background: var(--warn-tint);
  }
  .paper.failed svg,
  .paper.unknown svg {
    color: var(--warn);
  }
  .verdict {
    font-size: 2rem;
    font-weight: 700;
    line-height: 1.35;
  }
  .verdict:lang(ur) {
    line-height: 1.9;
  }
  .advice {
    font-size: 1.4rem;
  }
  .one .advice {
    font-size: 1.7rem;
  }
  figure {
    display: flex;
    gap: 1.6rem;
    align-items: center;
    margin: 0;
    text-align: start;
    font-size: 1.4rem;
  }
  figure img {
    flex: none;
    inline-size: 9rem;
    block-size: 9rem;
    background: #ffffff;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 1.2rem;
    justify-content: center;
    margin-block-start: 0.6rem;
  }
  .buttons button {
    min-block-size: 4.5rem;
    min-inline-size: 15rem;
    padding: 0.2rem 2rem;
    font-size: 1.6rem;
    border-radius: 1.2rem;
  }
  /* Nastaliq rises above its line. */
  .buttons button:lang(ur) {
    min-block-size: 5.2rem;
    padding-block: 0.9rem 0.1rem;
  }
  .secondary {
    color: var(--brand-deep);
    background: var(--surface);
    border: 2px solid var(--brand);
    font-weight: 700;
  }
  .closes {
    font-size: 1.1rem;
    color: var(--ink-soft);
  }
  .closes:lang(ur),
  figure :lang(ur) {
    font-size: 1.5rem;
  }
  .spinner {
    inline-size: 6rem;
    block-size: 6rem;
    border: 0.7rem solid var(--brand-tint);
    border-block-start-color: var(--brand);
    border-radius: 50%;
    animation: turn 1.1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 6s;
    }
  }
`;
