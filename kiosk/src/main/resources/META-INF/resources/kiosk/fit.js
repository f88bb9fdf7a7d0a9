/**
 * Makes a screen fit when it is too full for this display, for example with long names, several services or a banner.
 * All sizes are in rem, so the whole page becomes smaller, but only as much as needed.
 */

const SMALLEST = 0.6;
const STEP = 0.95;

/** The boxes whose content must not overflow. Each has its own size. */
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

/** Makes the page fit itself again whenever the host has rendered. */
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

/** Includes the boxes inside the custom elements. */
function* boxesIn(root) {
  yield* root.querySelectorAll(BOXES);
  for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot) {
      yield* boxesIn(element.shadowRoot);
    }
  }
}
