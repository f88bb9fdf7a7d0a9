/**
 * Makes a screen fit that is too full for this display: long names, several services, a banner. Everything is sized in
 * rem, so the whole page becomes smaller, as little as is needed.
 */

const SMALLEST = 0.6;
const STEP = 0.95;

/** What must not run over; each is a box with its own size. */
const BOXES = "main > *, .tiles, .tile, .card, .finding, .languages button, .another, footer button, aside, header";

/** @param root the page's shadow root */
export function fit(root) {
  const page = document.documentElement;
  page.style.removeProperty("font-size");
  const whole = parseFloat(getComputedStyle(page).fontSize);
  for (let scale = STEP; scale > SMALLEST && overflows(root); scale *= STEP) {
    page.style.fontSize = `${whole * scale}px`;
  }
}

/** Lets the page fit itself anew whenever its host has drawn itself. */
export class Fitted {
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated() {
    this.#host.dispatchEvent(new Event("drawn", { bubbles: true, composed: true }));
  }
}

const overflows = (root) =>
  [...boxesIn(root)].some((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);

/** Also those within the elements of the page. */
function* boxesIn(root) {
  yield* root.querySelectorAll(BOXES);
  for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot) {
      yield* boxesIn(element.shadowRoot);
    }
  }
}
