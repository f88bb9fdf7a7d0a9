/** The layout of the screen, landscape and portrait. */
import { css } from "lit";

export const pageStyle = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100vh;
    padding: calc(2.2 * var(--u)) calc(3 * var(--u)) calc(2.4 * var(--u));
  }
  header {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--u));
    block-size: calc(8 * var(--u));
  }
  h1 {
    flex: 1;
    display: flex;
    align-items: center;
    gap: calc(4 * var(--u));
    min-inline-size: 0;
    font-size: calc(3.8 * var(--u) * var(--scale, 1));
    font-weight: 650;
    white-space: nowrap;
  }
  h1 .ur {
    line-height: 2;
    color: var(--brand-light);
    font-weight: 700;
  }
  .sound {
    display: grid;
    justify-items: center;
    padding: calc(0.8 * var(--u)) calc(2 * var(--u));
    border: 2px solid var(--call);
    border-radius: calc(1.2 * var(--u));
    background: transparent;
    color: var(--call);
    font: inherit;
    cursor: pointer;
  }
  .sound span {
    font-size: calc(2 * var(--u));
    line-height: 1.4;
  }
  .sound .ur {
    line-height: 1.9;
  }
  .banner {
    flex: 1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: calc(3 * var(--u));
    block-size: 100%;
    padding-inline: calc(3 * var(--u));
    border-radius: calc(1.2 * var(--u));
    background: var(--not-live);
    color: var(--on-not-live);
    font-size: calc(3.1 * var(--u) * var(--scale, 1));
    font-weight: 700;
    white-space: nowrap;
  }
  .banner .ur {
    line-height: 2.1;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 53fr) minmax(0, 47fr);
    grid-template-rows: minmax(0, 1fr) auto auto;
    grid-template-areas:
      "calling serving"
      "last serving"
      "waiting waiting";
    column-gap: calc(3.4 * var(--u));
    row-gap: calc(1.4 * var(--u));
    min-block-size: 0;
    padding-block-start: calc(1.4 * var(--u));
    transition: opacity 400ms;
  }
  main.dim {
    opacity: 0.38;
  }
  now-calling {
    grid-area: calling;
  }
  /* The notice takes its space from the current call, which still fits. */
  .tight now-calling {
    --hero: 20;
    --hero-counter: 11;
  }
  .last {
    grid-area: last;
    --row: 7.6;
    --size: 5.4;
  }
  .serving {
    grid-area: serving;
  }
  .waiting {
    grid-area: waiting;
  }
  @media (orientation: portrait) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto auto auto;
      grid-template-areas: "calling" "last" "serving" "waiting";
      row-gap: calc(2 * var(--u));
    }
    now-calling {
      --hero: 28;
      --hero-counter: 15;
    }
    .tight now-calling {
      --hero: 24;
      --hero-counter: 13;
    }
    .last,
    .serving {
      --row: 8.6;
      --size: 6.8;
    }
    header {
      block-size: calc(11 * var(--u));
    }
    .sound span {
      font-size: calc(1.6 * var(--u));
    }
    h1 {
      display: grid;
      gap: 0;
      font-size: calc(3.3 * var(--u) * var(--scale, 1));
      line-height: 1.2;
    }
    h1 .ur {
      justify-self: start;
      line-height: 1.8;
    }
    .waiting {
      --columns: 2;
    }
    .banner {
      display: grid;
      align-content: center;
      gap: 0;
      font-size: calc(2.7 * var(--u) * var(--scale, 1));
    }
    .banner span {
      line-height: 1.3;
    }
    .banner .ur {
      line-height: 1.9;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    main {
      transition: none;
    }
  }
`;
